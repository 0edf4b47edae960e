// The worker thread's file: piscina calls its default export with one task after the other.
import { cropTask } from './crop-task.ts'

// biome-ignore lint/style/noDefaultExport: piscina asks for it
export default cropTask
