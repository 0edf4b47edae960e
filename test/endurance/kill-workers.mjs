// Loaded before the program (--import): ends one of its worker threads now and then, as a bug in a library would.  [IO]
// Plain JavaScript: the threads load it too, which know no TypeScript.
// KILL_WORKERS=SECONDS between two kills, at random up to twice that; each is told on stderr.
import { isMainThread } from 'node:worker_threads'
import { Piscina } from 'piscina'

const seconds = Number(process.env.KILL_WORKERS)

if (isMainThread && seconds > 0) {
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
  const next = () => setTimeout(kill, 2000 * seconds * Math.random()).unref()
  const kill = () => {
    const threads = [...pools].flatMap((pool) => pool.threads)
    const thread = threads[Math.floor(Math.random() * threads.length)]
    if (thread) {
      process.stderr.write('killed a worker\n')
      void thread.terminate()
    }
    next()
  }
  next()
}
