// What the program sees of the outside: streams, terminal, environment, signals.  [IO]
// Tests hand in their own; nothing else in cli/ touches `process`.
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'
import { startAgain } from './start-again.ts'

export type Io = {
  /** Data. */
  readonly out: (text: string) => void
  /** Progress, logs, errors. */
  readonly err: (text: string) => void
  readonly terminal: boolean
  /** Is stdout one? */
  readonly dataTerminal: boolean
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cores: number
  readonly stdin: () => Promise<string>
  /** Returns how to stop listening. */
  readonly onSignal: (listener: (signal: Signal) => void) => () => void
  /** The same command in a process that saves memory -> its exit code; undefined where none is gained by it. */
  readonly startAgain?: () => Promise<number | undefined>
}

export type Signal = 'SIGINT' | 'SIGTERM'
const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGTERM']

export const processIo = (): Io => ({
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
  dataTerminal: process.stdout.isTTY === true,
  columns: process.stderr.columns ?? 80,
  env: process.env,
  cores: availableParallelism(),
  stdin: () => text(process.stdin),
  onSignal: (listener) => {
    const hear = once(listener)
    for (const signal of SIGNALS) process.on(signal, hear)
    return () => {
      for (const signal of SIGNALS) process.off(signal, hear)
    }
  },
  startAgain: () => startAgain(SIGNALS),
})

/** ms within which a signal is the same one: Ctrl+C reaches this process and the one that waits for it, which hands it on. */
const SAME_SIGNAL = 500

const once = (listener: (signal: Signal) => void) => {
  let last = Number.NEGATIVE_INFINITY
  return (signal: Signal) => {
    const now = performance.now()
    if (now - last > SAME_SIGNAL) listener(signal)
    last = now
  }
}
