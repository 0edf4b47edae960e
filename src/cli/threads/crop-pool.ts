// Worker threads that draw pages.  [IO]
// In threads that can be ended: a page may be made to be drawn for ever, or to want more memory than there is.
import { Piscina } from 'piscina'
import type { Bilingual } from '../../types.ts'
import { memoryTaken } from '../start-again.ts'
import type { CroppedPages, CropTask } from './crop-task.ts'
import { heapLimits } from './heap-limits.ts'
import { isShort } from './short-memory.ts'
import { watchMemory } from './watch-memory.ts'
import { patience } from './watch-task.ts'
import { workerFile } from './worker-file.ts'

export type CropPool = {
  readonly draw: (task: CropTask) => Promise<
    | { readonly ok: true; readonly pages: CroppedPages }
    /** `full`: the memory limit was passed. */
    | { readonly ok: false; readonly full: boolean; readonly reason: Bilingual }
  >
  readonly close: () => Promise<void>
}

/** Longest time for the pages of one task on a quiet machine, s; a page takes 0.1 to 0.5. */
const LONGEST = 120
/** JavaScript heap of one thread, MB: usually, and where memory is short. */
const [HEAP, SMALL_HEAP] = [512, 192]

/** Of the memory that is allowed: it is looked at now and then, and a page may take 50 MB meanwhile. */
const DRAWING = 0.9

/** Share of the memory from which on a thread where memory is short gives way to a fresh one before the next task. */
const NEARLY_FULL = 0.7

/** `memory`: of the whole program, MB. */
export const openCropPool = (threads: number, memory: number, longest = LONGEST): CropPool => {
  const short = isShort(memory)
  const start = () =>
    new Piscina({
      ...workerFile('crop-worker'),
      minThreads: 1,
      maxThreads: short ? 1 : threads,
      atomics: 'disabled',
      recordTiming: false,
      resourceLimits: heapLimits(short ? SMALL_HEAP : HEAP, HEAP),
    })
  let pool = start()
  let inHand = 0
  let used = false
  return {
    draw: async (task) => {
      if (short && used && inHand === 0 && memoryTaken() > NEARLY_FULL * memory) {
        const full = pool
        pool = start()
        await full.destroy()
      }
      const late = AbortSignal.timeout(patience(longest))
      const full = new AbortController()
      const watch = watchMemory(DRAWING * memory, () => full.abort())
      inHand++
      used = true
      try {
        const pages = await pool.run(task, { signal: AbortSignal.any([late, full.signal]) })
        return { ok: true, pages: pages as CroppedPages }
      } catch (error) {
        if (full.signal.aborted) return { ok: false, full: true, reason: tooMuch(memory) }
        return { ok: false, full: false, reason: late.aborted ? tooLong(longest) : drawingFailed(error) }
      } finally {
        inHand--
        watch.stop()
      }
    },
    close: () => pool.close(),
  }
}

const tooLong = (seconds: number): Bilingual => ({
  ja: `紙面の描画が ${seconds} 秒で終わらないため、切り抜きはありません`,
  en: `No cut-out: the page was not drawn within ${seconds} s`,
})

const tooMuch = (memory: number): Bilingual => ({
  ja: `メモリーの上限 ${memory} MB を超えるため、切り抜きはありません（--max-memory）`,
  en: `No cut-out: drawing the page passed the memory limit of ${memory} MB (--max-memory)`,
})

const drawingFailed = (error: unknown): Bilingual => {
  const message = error instanceof Error ? error.message : String(error)
  return { ja: `紙面を描けませんでした: ${message}`, en: `The page could not be drawn: ${message}` }
}
