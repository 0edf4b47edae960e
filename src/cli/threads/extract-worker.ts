// The worker thread's file: piscina calls its default export with one task after the other.
import { type ExtractTask, extractTask } from './extract-task.ts'
import { packExtracted } from './hand-over.ts'
import { readAlone } from './read-alone.ts'
import { isShort } from './short-memory.ts'

export { readAlone }

/** Answered as soon as everything above could be loaded. */
export const ready = (): boolean => true

/** pdf.js rejects promises of its own after a broken file is done with, and nobody waits for them any more: whoever does
 *  wait is told by his own. They would end the thread, with the next document in hand. */
process.on('unhandledRejection', (error) => {
  if (!(error instanceof Error && PDFJS.test(error.stack ?? ''))) throw error
})

const PDFJS = /pdf(?:\.worker)?\.mjs/

// biome-ignore lint/style/noDefaultExport: piscina asks for it
export default async (task: ExtractTask) => {
  const result = await extractTask(task)
  return result.ok && isShort(task.limits.memory) ? packExtracted(result) : result
}
