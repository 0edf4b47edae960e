// The memory of the program, looked at while threads work: one is given up where it passes the limit.  [IO]
// A thread that is busy answers nothing, so its memory cannot be asked for; the program's as a whole can. Of several
// the one without a sign of life for the longest is given up first.
import { memoryTaken } from '../start-again.ts'

/** How often memory is looked at, ms: a bomb fills some 1 GB/s. */
const LOOK_EVERY = 250

/** Those in hand, the longest silent first. */
const watched = new Map<symbol, () => void>()
let looking: NodeJS.Timeout | undefined

export const watchMemory = (limit: number, giveUp: () => void) => {
  const key = Symbol()
  const alive = () => {
    watched.delete(key)
    watched.set(key, giveUp)
  }
  alive()
  looking ??= setInterval(() => look(limit), LOOK_EVERY)
  const stop = () => {
    watched.delete(key)
    if (watched.size > 0) return
    clearInterval(looking)
    looking = undefined
  }
  return { alive, stop }
}

const look = (limit: number): void => {
  if (memoryTaken() <= limit) return
  const [longest] = watched
  if (!longest) return
  watched.delete(longest[0])
  longest[1]()
}
