// Finds the older and newer versions of a document just stored and notes which is which.  [IO]
// Judged pair by pair from what both documents say, so the result does not depend on the order they were read in.
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { isNewer, type PaperFacts, samePaper } from './same-paper.ts'

/** Smallest hashes kept of each document's values: enough to tell a paper among a million without comparing with all. */
const SKETCH_SIZE = 16
/** A version shares at least this part of the smaller sketch (a quarter of equal values would leave about that). */
const SHARED_SKETCH = 1 / 8
/** Hex digits of a hash, 48 bits: an integer JavaScript holds exactly. */
const HASH_DIGITS = 12

type Row = Omit<PaperFacts, 'values' | 'texts'> & { readonly id: number; readonly sha256: string }

export type Versions = {
  /** Of a document just stored. */
  readonly find: (id: number) => void
  /** Of one whose date turned out to be another. */
  readonly findAgain: (id: number) => void
}

export const prepareVersions = (sqlite: Database): Versions => {
  const papers = preparePapers(sqlite)
  const findCandidates = prepareCandidates(sqlite)
  const sketch = sqlite.prepare<[number, number]>('insert into sketches (document_id, hash) values (?, ?)')
  const insert = sqlite.prepare<[number, number, string, number]>(
    'insert into versions (older_id, newer_id, why, sure) values (?, ?, ?, ?)',
  )
  const forget = sqlite.prepare<{ id: number }>('delete from versions where older_id = @id or newer_id = @id')
  const link = (paper: ReturnType<typeof papers.whole>): void => {
    const { id } = paper
    for (const candidate of findCandidates(id)) {
      const other = papers.whole(papers.row(candidate))
      const same = samePaper(paper, other)
      if (!same) continue
      const [older, newer] = isNewer(paper, other) ? [other.id, id] : [id, other.id]
      insert.run(older, newer, same.why, same.sure ? 1 : 0)
    }
  }
  return {
    find: (id) => {
      const paper = papers.whole(papers.row(id))
      for (const hash of sketchOf(paper.values)) sketch.run(id, hash)
      link(paper)
    },
    findAgain: (id) => {
      forget.run({ id })
      link(papers.whole(papers.row(id)))
    },
  }
}

const sketchOf = (values: PaperFacts['values']): number[] =>
  [...values]
    .map(([key, value]) => createHash('sha1').update(`${key}\n${value}`).digest('hex').slice(0, HASH_DIGITS))
    .map((hash) => Number.parseInt(hash, 16))
    .sort((a, b) => a - b)
    .filter((hash, i, all) => hash !== all[i - 1])
    .slice(0, SKETCH_SIZE)

/** Documents of the same path, and those that share enough of the sketch and the name or the title. */
const prepareCandidates = (sqlite: Database): ((id: number) => number[]) => {
  const samePath = sqlite
    .prepare<[number], number>(
      "select o.id from documents d join documents o on o.path = d.path and o.id <> d.id and o.status = 'done' where d.id = ?",
    )
    .pluck()
  const sameWords = sqlite
    .prepare<{ id: number; share: number }, number>(
      `select o.id from sketches mine join sketches theirs on theirs.hash = mine.hash and theirs.document_id <> mine.document_id
       join documents d on d.id = mine.document_id join documents o on o.id = theirs.document_id
       where mine.document_id = @id and (o.name = d.name or o.title = d.title)
       group by o.id having count(*) >= @share * min((select count(*) from sketches where document_id = @id),
         (select count(*) from sketches where document_id = o.id))`,
    )
    .pluck()
  return (id) => [...new Set([...samePath.all(id), ...sameWords.all({ id, share: SHARED_SKETCH })])]
}

const preparePapers = (sqlite: Database) => {
  const row = sqlite.prepare<[number], Row>(
    `select d.id, d.sha256, d.name, d.path, d.media_type as mediaType, d.title, d.municipality_code as city,
      coalesce(d.fiscal_year, d.plan_start || '-' || d.plan_end) as period, 
      coalesce(d.document_date, d.dated_at) as dated,
      (select min(origin) || max(origin) from pages p where p.document_id = d.id) as origin
     from documents d where d.id = ?`,
  )
  const values = sqlite
    .prepare<[number], [string, string]>(
      `select key, printed from fact_keys where document_id = ? and number is not null and number <> 0`,
    )
    .raw()
  const texts = sqlite
    .prepare<[number], [string, string]>(
      `select path || ' ' || name, text from fields where document_id = ? and length(text) > 1`,
    )
    .raw()
  return {
    row: (id: number): Row => row.get(id) as Row,
    whole: (paper: Row) => ({ ...paper, values: new Map(values.all(paper.id)), texts: new Map(texts.all(paper.id)) }),
  }
}
