// Pages that have no room together are drawn one by one, and no more is tried where not even one has room.
import { expect, test } from 'vitest'
import { drawInParts } from '../../../src/cli/drawing/draw-in-parts.ts'
import type { CropPool } from '../../../src/cli/threads/crop-pool.ts'
import type { CropTask } from '../../../src/cli/threads/crop-task.ts'

const source = { id: 'a', name: 'a.pdf', bytes: new Uint8Array(), mediaType: 'application/pdf' }
const reason = { ja: '足りません', en: 'no room' }
const pageNumbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

/** `fits`: has the task room; else it fails, for want of memory or for another reason. */
const drawing = async (
  count: number,
  atOnce: number,
  fits: (pages: readonly number[]) => boolean,
  full = true,
): Promise<{ readonly drawn: string; readonly tasks: readonly (readonly number[])[] }> => {
  const tasks: (readonly number[])[] = []
  const draw: CropPool['draw'] = async ({ pages }) => {
    const numbers = pages.map(({ page }) => page)
    tasks.push(numbers)
    if (!fits(numbers)) return { ok: false, full, reason }
    return { ok: true, pages: numbers.map((page) => [Uint8Array.of(page)]) }
  }
  const task: CropTask = { source, pages: pageNumbers(count).map((page) => ({ page, tilt: 0, areas: [] })) }
  const parts = await drawInParts({ draw }, task, atOnce)
  return { drawn: parts.map((part) => ('pieces' in part ? part.pieces[0]![0] : '-')).join(' '), tasks }
}

test('as many at once as are wanted', async () => {
  const { drawn, tasks } = await drawing(5, 2, () => true)
  expect(drawn).toBe('1 2 3 4 5')
  expect(tasks).toEqual([[1, 2], [3, 4], [5]])
})

test('what has no room together is drawn page by page, and only the page without room is left out', async () => {
  const { drawn, tasks } = await drawing(4, 4, (pages) => pages.length === 1 && pages[0] !== 3)
  expect(drawn).toBe('1 2 - 4')
  expect(tasks).toEqual([[1, 2, 3, 4], [1], [2], [3], [4]])
})

test('where not one has room the rest is not tried one by one', async () => {
  const { drawn, tasks } = await drawing(12, 4, () => false)
  expect(drawn).toBe('- - - - - - - - - - - -')
  expect(tasks.map((pages) => pages.length)).toEqual([4, 1, 1, 1, 1, 4, 4])
})

test('what fails for another reason is not tried again', async () => {
  const { drawn, tasks } = await drawing(4, 2, ([page]) => page !== 1, false)
  expect(drawn).toBe('- - 3 4')
  expect(tasks).toEqual([
    [1, 2],
    [3, 4],
  ])
})
