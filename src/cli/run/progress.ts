// Progress on stderr: one line that rewrites itself on a terminal, now and then a plain line elsewhere.  [IO]

import { truncateToWidth } from '../../report/display-width.ts'
import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import { oneLine, REDRAW } from '../safe-output.ts'

type Sized = { readonly path: string; readonly bytes: number }

export type Progress = {
  /** A page was read (`pages` 1), or how far a document in hand has come is known. */
  readonly step: (file: Sized, step: { readonly pages: number; readonly done?: number | undefined }) => void
  /** A file is done; `bytes` of it count toward the time left only where it was really read. */
  readonly file: (path: string, bytes: number, read: boolean) => void
  /** A line that stays. */
  readonly say: (line: string) => void
  readonly stop: () => void
}

/** How often the line is drawn, ms: often enough to see life, seldom enough to cost nothing. */
const TERMINAL_EVERY = 150
const PLAIN_EVERY = 5_000

/** `inHand`: of each document being read, how many of its bytes its pages so far stand for. */
type Count = {
  files: number
  pages: number
  bytesRead: number
  bytesLeft: number
  name: string
  readonly inHand: Map<string, number>
}

/** `quiet`: only lines that stay. */
export const startProgress = (io: Io, say: Say, files: number, bytes: number, quiet = false): Progress => {
  const start = performance.now()
  const count: Count = { files: 0, pages: 0, bytesRead: 0, bytesLeft: bytes, name: '', inHand: new Map() }
  const line = () => progressLine(say, count, files, (performance.now() - start) / 1000)
  const draw = () => io.err(io.terminal ? `${REDRAW}${truncateToWidth(line(), io.columns - 1)}` : `${line()}\n`)
  const timer = quiet ? undefined : setInterval(draw, io.terminal ? TERMINAL_EVERY : PLAIN_EVERY)
  const clear = () => io.terminal && io.err(REDRAW)
  return {
    step: ({ path, bytes: size }, { pages, done }) => {
      count.pages += pages
      if (done !== undefined) count.inHand.set(path, done * size)
    },
    file: (path, size, read) => {
      count.files++
      count.inHand.delete(path)
      count.name = oneLine(path)
      count.bytesLeft -= size
      if (read) count.bytesRead += size
    },
    say: (text) => {
      clear()
      io.err(`${text}\n`)
    },
    stop: () => {
      clearInterval(timer)
      clear()
    },
  }
}

const progressLine = (say: Say, count: Count, files: number, seconds: number): string => {
  const rate = (count.pages / Math.max(seconds, 0.001)).toFixed(1)
  const inHand = [...count.inHand.values()].reduce((sum, bytes) => sum + bytes, 0)
  const read = count.bytesRead + inHand
  const left = read > 0 ? (seconds * (count.bytesLeft - inHand)) / read : undefined
  return [
    say(`${count.files}/${files} 文書`, `${count.files}/${files} documents`),
    say(`${count.pages} ページ`, `${count.pages} pages`),
    say(`${rate} ページ/秒`, `${rate} pages/s`),
    ...(left === undefined ? [] : [say(`残り ${duration(left, say)}`, `${duration(left, say)} left`)]),
    ...(count.name ? [count.name] : []),
  ].join(say('・', ' · '))
}

/** 95 -> 1分35秒 */
export const duration = (seconds: number, say: Say): string => {
  const [minutes, rest] = [Math.floor(Math.round(seconds) / 60), Math.round(seconds) % 60]
  const hours = Math.floor(minutes / 60)
  if (hours > 0) return say(`${hours}時間${minutes % 60}分`, `${hours} h ${minutes % 60} min`)
  if (minutes > 0) return say(`${minutes}分${rest}秒`, `${minutes} min ${rest} s`)
  return say(`${rest}秒`, `${rest} s`)
}
