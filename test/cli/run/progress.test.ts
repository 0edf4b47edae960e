// The line of progress: pages and time left come from the pages of a document in hand, not only from documents done.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Io } from '../../../src/cli/io.ts'
import { sayIn } from '../../../src/cli/language.ts'
import { startProgress } from '../../../src/cli/run/progress.ts'

const SCAN = { path: 'scan.pdf', bytes: 1000 }
const SECOND = 1000

describe('progress', () => {
  const lines: string[] = []
  const io = { err: (text: string) => void lines.push(text), terminal: false, columns: 80 } as unknown as Io
  beforeEach(() => {
    lines.length = 0
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  })
  afterEach(() => void vi.useRealTimers())

  it('knows the time left from the pages of one long scan', () => {
    const progress = startProgress(io, sayIn('en'), 1, SCAN.bytes)
    vi.advanceTimersByTime(25 * SECOND)
    for (const done of [0, 0.01, 0.02, 0.03, 0.04]) {
      progress.step(SCAN, { pages: 0, done })
      progress.step(SCAN, { pages: 1 })
    }
    progress.step(SCAN, { pages: 0, done: 0.05 })
    vi.advanceTimersByTime(15 * SECOND)
    expect(lines.at(-1)).toBe('0/1 documents · 5 pages · 0.1 pages/s · 12 min 40 s left\n')
    progress.file(SCAN.path, SCAN.bytes, true)
    vi.advanceTimersByTime(5 * SECOND)
    expect(lines.at(-1)).toContain('1/1 documents · 5 pages · 0.1 pages/s · 0 s left')
    progress.stop()
  })

  it('says nothing of the time left before a page is read', () => {
    const progress = startProgress(io, sayIn('ja'), 2, 3000)
    progress.step(SCAN, { pages: 0, done: 0 })
    vi.advanceTimersByTime(5 * SECOND)
    expect(lines.at(-1)).toBe('0/2 文書・0 ページ・0.0 ページ/秒\n')
    progress.stop()
  })
})
