// Scans of one page each -> one PDF of as many pages as are wanted, read by the built program under a memory limit:
// megabytes of the whole program, all its processes together, as the pages go by.  [IO: runs machikpi; memory is asked of /proc, so on Linux]
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Source } from '../../src/types.ts'
import { treeMemory } from '../endurance/tree-memory.ts'
import { ROOT } from './papers.ts'

export const writeBook = async (path: string, pages: number, scans: readonly Source[]): Promise<void> => {
  const book = await PDFDocument.create()
  const sheets = await Promise.all(scans.map(({ bytes }) => PDFDocument.load(bytes)))
  for (let i = 0; i < pages; i++) {
    const [page] = await book.copyPages(sheets[i % sheets.length]!, [0])
    book.addPage(page)
  }
  writeFileSync(path, await book.save())
}

/** ms */
const LOOK_EVERY = 200
const CLI = join(ROOT, 'dist/src/cli/main.js')
/** Of what it says at the end: how many pages were read, and what is wrong. */
const [LAST, LAST_LINES] = [4000, 12]

/** How the program says how far it is. */
const PAGES = /(\d+) (?:ページ|pages)/g

/** `tell` hears a line for each tenth of the pages; the answer is the exit code. */
export const readBook = async (
  path: string,
  pages: number,
  maxMemory: string,
  tell: (line: string) => void,
): Promise<number> => {
  spawnSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: 'inherit' })
  const out = mkdtempSync(join(tmpdir(), 'machikpi-book-'))
  const args = ['run', resolve(path), '--out', out, '--force', '--jobs', '1', '--max-memory', maxMemory]
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'inherit', 'pipe'] })
  let [peak, ofTenth, told] = [0, 0, 0]
  let last = ''
  const look = setInterval(() => {
    const { now } = treeMemory(child.pid!)
    ;[peak, ofTenth] = [Math.max(peak, now), Math.max(ofTenth, now)]
  }, LOOK_EVERY)
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    last = (last + text).slice(-LAST)
    const read = Math.max(0, ...[...text.matchAll(PAGES)].map(([, count]) => Number(count)))
    if (read < told + pages / 10) return
    told = read
    tell(`  ${String(read).padStart(4)} pages  ${String(ofTenth).padStart(5)} MB at most since the last line`)
    ofTenth = 0
  })
  try {
    const code = await new Promise<number>((done, fail) => child.on('error', fail).on('close', (c) => done(c ?? 1)))
    for (const line of last
      .split(/[\r\n]+/)
      .filter((l) => l.trim() !== '')
      .slice(-LAST_LINES))
      tell(`  | ${line}`)
    tell(`ended with ${code}, ${peak} MB at most, limit ${maxMemory} MB`)
    return code
  } finally {
    clearInterval(look)
    rmSync(out, { recursive: true })
  }
}
