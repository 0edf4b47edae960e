// A pool of threads that outlives theirs: piscina starts none any more once one has died while it was starting, and what
// waits for a thread would wait for ever. Then another pool takes over; what was in hand ends with an error.  [IO]
import type { Piscina } from 'piscina'

const NOTHING = Promise.resolve()

export type LastingPool = {
  /** The one that works at present. */
  readonly now: () => Piscina
  /** Its threads end, with all the memory they hold; whoever asks next has new ones. */
  readonly rest: () => Promise<void>
  /** When all in hand is done. */
  readonly close: () => Promise<void>
  /** At once. */
  readonly end: () => Promise<void>
}

/** Pools that lose a thread before any thread has said a word: then it is no accident. */
const MOST_IN_A_ROW = 5

/** `make`: a pool that has begun to start its `threads`. */
export const lastingPool = (first: Piscina, threads: number, make: () => Piscina): LastingPool => {
  let ended: Promise<void> | undefined
  let inARow = 0
  const watched = (pool: Piscina): Piscina => {
    pool.on('message', () => {
      inARow = 0
    })
    // Whatever piscina itself puts in the place of the thread is there by then.
    pool.on('workerDestroy', () => queueMicrotask(() => renew(pool)))
    return pool
  }
  const renew = (old: Piscina): void => {
    if (ended || old !== pool || old.threads.length >= threads || inARow++ >= MOST_IN_A_ROW) return
    pool = watched(make())
    void old.destroy()
  }
  let pool: Piscina | undefined = watched(first)
  // Once only: a second destroy() before the threads are gone makes piscina start new ones in their place.
  return {
    now: () => (pool ??= watched(make())),
    rest: async () => {
      const old = pool
      pool = undefined
      await old?.destroy()
    },
    close: () => (ended ??= pool?.close() ?? NOTHING),
    end: () => (ended ??= pool?.destroy() ?? NOTHING),
  }
}
