// An Io that keeps what was written.
import type { Io, Signal } from '../../src/cli/io.ts'

export type FakeIo = Io & {
  readonly stdout: () => string
  readonly stderr: () => string
  readonly signal: (signal: Signal) => void
  /** Resolves once somebody listens to signals. */
  readonly listening: Promise<void>
}

export const fakeIo = (more: Partial<Io> = {}): FakeIo => {
  const [out, err]: [string[], string[]] = [[], []]
  const listeners = new Set<(signal: Signal) => void>()
  let heard: () => void = () => undefined
  const listening = new Promise<void>((resolve) => {
    heard = resolve
  })
  return {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    terminal: false,
    dataTerminal: false,
    columns: 80,
    env: { LANG: 'en_US.UTF-8' },
    cores: 1,
    stdin: async () => '',
    onSignal: (listener) => {
      listeners.add(listener)
      heard()
      return () => void listeners.delete(listener)
    },
    listening,
    stdout: () => out.join(''),
    stderr: () => err.join(''),
    signal: (signal) => {
      for (const listener of listeners) listener(signal)
    },
    ...more,
  }
}
