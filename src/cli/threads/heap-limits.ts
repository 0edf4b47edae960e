// How much of a thread's own heap V8 may use before it collects.  [IO: flags of V8]
import { setFlagsFromString } from 'node:v8'
import type { ResourceLimits } from 'node:worker_threads'

/** Of a heap that is to stay small, MB, of which each thread has one; by itself V8 takes 48. */
const SMALL_YOUNG = 8
/** Percent by which a heap may grow between two collections; by itself V8 lets it double and more. */
const SMALL_GROWTH = 15

/** MB. Where it is less than the usual, memory is short and V8 is told to collect early: less memory for more time. */
export const heapLimits = (megabytes: number, usual: number): ResourceLimits => {
  if (megabytes >= usual) return { maxOldGenerationSizeMb: usual }
  setFlagsFromString(`--heap-growing-percent=${SMALL_GROWTH}`)
  return { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: SMALL_YOUNG }
}
