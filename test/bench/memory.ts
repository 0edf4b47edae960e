// Memory while a thousand pages are read, in a process of its own that starts idle. Run by main.ts with the file's path.  [IO]
import { readSource } from '../../src/read/read-source.ts'
import { findTables } from '../../src/tables/find-tables.ts'
import { sourceOf } from './documents.ts'

const EVERY = 100
const MB = 1024 * 1024

const rss = (): number => process.memoryUsage().rss / MB

const file = process.argv[2]
if (file === undefined) throw new Error('usage: memory.ts FILE')

const idle = rss()
let peak = idle
let pages = 0
for await (const page of readSource(sourceOf(file), {})) {
  findTables(page)
  pages++
  peak = Math.max(peak, rss())
  if (pages % EVERY === 0) console.log(`${pages}\t${Math.round(rss() - idle)}\t${Math.round(peak - idle)}`)
}
console.log(`idle ${Math.round(idle)} MB, peak ${Math.round(peak - idle)} MB above idle, ${pages} pages`)
