// Loaded before the program (--import): ends one of its threads now and then, as a bug in a library would.  [IO]
// Plain JavaScript: the threads load it too, which know no TypeScript; in them it ends those of the recogniser.
// KILL_WORKERS=SECONDS between two kills, at random up to twice that; each is told on stderr. Of the recogniser's threads
// some die while they start, some while they read.
import { syncBuiltinESMExports } from 'node:module'
import threading, { isMainThread } from 'node:worker_threads'

const seconds = Number(process.env.KILL_WORKERS)
/** Share of the recogniser's threads that die, and within how many ms: starting takes some 1,000, a page several times that.
 *  Both of its threads must live through a page: more deaths, and too few pages would come to an end. */
const [SHARE, WITHIN] = [0.25, 4000]

const end = (name, thread) => {
  process.stderr.write(`killed a ${name}\n`)
  void thread.terminate()
}

/** `living`: those that may be ended now. */
const killNowAndThen = (living) => {
  const next = () => setTimeout(kill, 2000 * seconds * Math.random()).unref()
  const kill = () => {
    const threads = living()
    const thread = threads[Math.floor(Math.random() * threads.length)]
    if (thread) end('worker', thread)
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
  killNowAndThen(() => [...pools].flatMap((pool) => pool.threads))
}

if (!isMainThread && seconds > 0) {
  threading.Worker = class extends threading.Worker {
    constructor(...args) {
      super(...args)
      if (Math.random() > SHARE) return
      const death = setTimeout(() => end('recogniser', this), WITHIN * Math.random()).unref()
      this.once('exit', () => clearTimeout(death))
    }
  }
  syncBuiltinESMExports()
}
