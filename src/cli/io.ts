// What the program sees of the outside: streams, terminal, environment, signals.  [IO]
// Tests hand in their own; nothing else in cli/ touches `process`.
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'

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
    for (const signal of SIGNALS) process.on(signal, listener)
    return () => {
      for (const signal of SIGNALS) process.off(signal, listener)
    }
  },
})
