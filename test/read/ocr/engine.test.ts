// The recogniser's threads: one that ends in the middle of a picture is said to have, and the next picture starts a new one.
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { dropEngine, keptEngine } from '../../../src/read/ocr/engine.ts'

/** Takes the recogniser longer than it takes to end it. */
const stripes = { width: 1600, height: 1200, data: new Uint8Array(1600 * 1200).map((_, i) => ((i >> 3) % 2 ? 255 : 0)) }
const blank = { width: 64, height: 32, data: new Uint8Array(64 * 32).fill(255) }

test('a thread that ended in the middle of a picture is no endless wait', async () => {
  const reading = (await keptEngine()).text(stripes)
  const told = expect(reading).rejects.toThrow(/thread ended/)
  await setTimeout(100) // by then the picture is with the thread
  await dropEngine()
  await told
  expect(await (await keptEngine()).text(blank)).toEqual([])
  await dropEngine()
}, 120_000)

test.each([0, 1])(
  'thread %i ends while it starts: said, and the next picture starts new ones',
  async (which) => {
    const threads: Worker[] = []
    const heard = (thread: Worker) => threads.push(thread)
    process.on('worker', heard)
    const told = expect(keptEngine()).rejects.toThrow(/thread ended/)
    while (threads.length <= which) await once(process, 'worker')
    process.off('worker', heard)
    await threads[which]?.terminate()
    await told
    expect(await (await keptEngine()).text(blank)).toEqual([])
    await dropEngine()
  },
  120_000,
)
