// SIGINT and SIGTERM -> an end within seconds: the documents in hand may be finished, then they are broken off.  [IO]
// What is broken off is not stored at all, and the same command goes on from there.

import type { Io, Signal } from '../io.ts'
import type { Say } from '../language.ts'
import type { DocumentRun } from './run-documents.ts'

export type Interruption = {
  readonly signal: () => Signal | undefined
  /** No time is left, or a second signal came: nothing more is begun. */
  readonly isOver: () => boolean
  readonly stop: () => void
}

/** For the documents in hand, ms. Services are killed 10 s after SIGTERM (docker, kubernetes: 30): the rest is for writing. */
const GRACE = 4_000

export const listenForSignals = (
  documents: Pick<DocumentRun, 'finishHand' | 'abort'>,
  io: Pick<Io, 'onSignal'>,
  tell: (line: string) => void,
  say: Say,
): Interruption => {
  let received: Signal | undefined
  let over = false
  let timer: NodeJS.Timeout | undefined
  const breakOff = () => {
    over = true
    documents.abort()
  }
  const stop = io.onSignal((signal) => {
    if (received) return breakOff()
    received = signal
    documents.finishHand()
    timer = setTimeout(breakOff, GRACE)
    const seconds = GRACE / 1000
    tell(
      say(
        `止まります。読みかけの文書は ${seconds} 秒だけ待ちます（もう一度で打ち切り）`,
        `stopping: the documents in hand have ${seconds} s (again: at once)`,
      ),
    )
  })
  return {
    signal: () => received,
    isOver: () => over,
    stop: () => {
      clearTimeout(timer)
      stop()
    },
  }
}
