// What is let go early where memory is short: less memory for more time.  [IO: the file, the recogniser]
import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { withoutLock } from '../../read/text-layer/mend.ts'
import type { Source } from '../../types.ts'
import { memoryTaken } from '../start-again.ts'

/** MB: with less than this memory is short. The recogniser takes 190, a large file as much as it is large. */
const SHORT = 1024

export const isShort = (memory: number): boolean => memory < SHORT

/** Bytes; a smaller file may stay in memory as a whole. */
export const LARGE_FILE = 16e6

export type PieceWise = { readonly source: Source; readonly changed: () => boolean }

/** A large PDF is read from the disk piece by piece; its bytes are wanted only until it is open. `changed`: asked after the
 *  last page, for then it must still be the same. */
export const pieceWise = (source: Source, file: string | undefined): PieceWise => {
  const { bytes, mediaType } = source
  if (file === undefined || mediaType !== 'application/pdf' || bytes.length < LARGE_FILE) return whole(source)
  // What has to be mended before pdf.js sees it is held.
  if (withoutLock(bytes) !== bytes) return whole(source)
  const before = stateOf(file)
  if (before !== stateOf(file, bytes.length)) return whole(source)
  return { source: { ...source, file }, changed: () => stateOf(file) !== before }
}

const whole = (source: Source): PieceWise => ({ source, changed: () => false })

const stateOf = (file: string, size?: number): string => {
  const stat = statSync(file, { throwIfNoEntry: false })
  return `${size ?? stat?.size} ${stat?.mtimeMs}`
}

/** After its last page nobody needs a file's bytes, and a large one would stay beside all that was found in it. Let go, not
 *  detached: pdf.js may still be unpacking something of it that nobody waits for. */
export const letGo = (...sources: readonly Source[]): void => {
  for (const source of sources as readonly { bytes: Uint8Array }[]) source.bytes = new Uint8Array()
}

/** What nobody refers to any more is let go now and not when V8 next thinks of it. */
export const collect = (): void => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** MB: the recogniser when it starts; a picture beside it; what a large document takes after its last page (180 for 1,000 pages). */
const [RECOGNISER, PICTURE, LAST_STAGES] = [150, 50, 150]

/** Said by the program's memory as a whole. Where there is no room the picture is left unread, and the rest of the document is kept. */
export const hasRoomForOcr = async (limit: number, large: boolean): Promise<boolean> => {
  const { isRunning } = await import('../../read/ocr/engine.ts')
  const wanted = (isRunning() ? 0 : RECOGNISER) + PICTURE + (large ? LAST_STAGES : 0)
  const room = () => memoryTaken() + wanted <= limit
  if (room()) return true
  collect()
  return room()
}

/** After the last page only: its threads give back little of their memory, so ending it between scans takes more (measured). */
export const dropRecogniser = async (): Promise<void> => (await import('../../read/ocr/engine.ts')).dropEngine()
