// Pages of a document by themselves, read in a worker thread: to see whether a page is broken or what was before it, or because
// there was no room for their pictures beside the rest.  [IO]
import { parentPort } from 'node:worker_threads'
import { readSource } from '../../read/read-source.ts'
import type { Page } from '../../types.ts'
import { type ExtractTask, type Failure, failureOf, type Step } from './extract-task.ts'
import { hasRoomForOcr, isShort, letGo, pieceWise } from './short-memory.ts'

export type ReadAlone = {
  readonly ok: true
  readonly pages: readonly Page[]
  /** Pages that are as poor as before: even now there was no room for their pictures. */
  readonly withoutRoom: readonly number[]
}

/** Each page is told at once: it is there even where the thread dies of the next. */
export const readAlone = async (task: ExtractTask): Promise<ReadAlone | Failure> => {
  const { key, pages, password, ocr, ocrUrl, ocrData, limits } = task
  const short = isShort(limits.memory)
  const { source } = pieceWise(task.source, short ? task.file : undefined)
  const tell = (step: Omit<Step, 'key'>) => parentPort?.postMessage({ key, ...step } satisfies Step)
  const read: Page[] = []
  const withoutRoom = new Set<number>()
  let inHand = 0
  const hasRoom = async (): Promise<boolean> => {
    const room = !short || (await hasRoomForOcr(limits.memory, false))
    if (!room) withoutRoom.add(inHand)
    return room
  }
  const onBegin = (page: number, done?: number): void => {
    inHand = page
    if (source.file !== undefined) letGo(source, task.source)
    tell({ page, read: false, done })
  }
  const from = { pages, password, ocr, ocrUrl, ocrData, mostUnpacked: limits.unpacked }
  try {
    for await (const page of readSource(source, { ...from, hasRoomForOcr: hasRoom, onBegin })) {
      read.push(page)
      tell({ page: page.number, read: true, whole: withoutRoom.has(page.number) ? undefined : page })
    }
    return { ok: true, pages: read, withoutRoom: [...withoutRoom] }
  } catch (error) {
    return failureOf(error)
  }
}
