// Worker threads that draw pages.  [IO]
// In threads that can be ended: a page may be made to be drawn for ever, or to want more memory than there is.
import { Piscina } from 'piscina'
import type { Bilingual } from '../types.ts'
import type { CroppedPages, CropTask } from './crop-task.ts'
import { workerFile } from './worker-file.ts'

export type CropPool = {
  readonly draw: (
    task: CropTask,
  ) => Promise<{ readonly ok: true; readonly pages: CroppedPages } | { readonly ok: false; readonly reason: Bilingual }>
  readonly close: () => Promise<void>
}

/** Longest time for the pages of one task, ms; a page takes 0.1 to 0.5 s. */
const LONGEST = 120_000
/** JavaScript heap of one thread, MB. */
const WORKER_HEAP = 512

export const openCropPool = (threads: number, longest = LONGEST): CropPool => {
  const pool = new Piscina({
    ...workerFile('crop-worker'),
    minThreads: 1,
    maxThreads: threads,
    atomics: 'disabled',
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP },
  })
  return {
    draw: async (task) => {
      const signal = AbortSignal.timeout(longest)
      try {
        return { ok: true, pages: (await pool.run(task, { signal })) as CroppedPages }
      } catch (error) {
        return { ok: false, reason: signal.aborted ? tooLong(longest / 1000) : drawingFailed(error) }
      }
    },
    close: () => pool.close(),
  }
}

const tooLong = (seconds: number): Bilingual => ({
  ja: `紙面の描画が ${seconds} 秒で終わらないため、切り抜きはありません`,
  en: `No cut-out: the page was not drawn within ${seconds} s`,
})

const drawingFailed = (error: unknown): Bilingual => {
  const message = error instanceof Error ? error.message : String(error)
  return { ja: `紙面を描けませんでした: ${message}`, en: `The page could not be drawn: ${message}` }
}
