// The worker thread's file: piscina calls its default export with one task after the other.
import { extractTask, readAlone } from './extract-task.ts'

export { readAlone }

/** Answered as soon as everything above could be loaded. */
export const ready = (): boolean => true

// biome-ignore lint/style/noDefaultExport: piscina asks for it
export default extractTask
