// Loaded before the program (--import): ends one of its threads now and then, as a bug in a library would.  [IO]
// Plain JavaScript: the threads load it too, which know no TypeScript; in them it ends those of the recogniser.
// KILL_WORKERS=SECONDS between two kills, at random up to twice that; each is told on stderr.
import { syncBuiltinESMExports } from 'node:module'
import threading, { isMainThread } from 'node:worker_threads'

const seconds = Number(process.env.KILL_WORKERS)
/** A page takes the recogniser several seconds: ended more often, it would never come to an end. */
const SELDOM = 4

/** `living`: those that may be ended now. */
const killNowAndThen = (living, name, every) => {
  const next = () => setTimeout(kill, 2000 * every * Math.random()).unref()
  const kill = () => {
    const threads = living()
    const thread = threads[Math.floor(Math.random() * threads.length)]
    if (thread) {
      process.stderr.write(`killed a ${name}\n`)
      void thread.terminate()
    }
    next()
  }
  next()
}

if (isMainThread && seconds > 0) {
  const { Piscina } = await import('piscina')
  const pools = new Set()
  const { run } = Piscina.prototype
  Piscina.prototype.run = function (...args) {
    const result = run.apply(this, args)
    // Only threads that have loaded the program: one that cannot start ends the run, and that is right.
    void result.then(
      () => pools.add(this),
      () => {},
    )
    return result
  }
  killNowAndThen(() => [...pools].flatMap((pool) => pool.threads), 'worker', seconds)
}

if (!isMainThread && seconds > 0) {
  const living = new Set()
  threading.Worker = class extends threading.Worker {
    constructor(...args) {
      super(...args)
      living.add(this)
      this.once('exit', () => living.delete(this))
    }
  }
  syncBuiltinESMExports()
  killNowAndThen(() => [...living], 'recogniser', seconds * SELDOM)
}
