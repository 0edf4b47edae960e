// Keeps the words of what can be searched.  [IO]
// Rows of documents, initiatives and fields are forgotten by triggers when their document is replaced.
import type { Database } from 'better-sqlite3'
import { searchWords } from './search-words.ts'

const SEARCHED = ['indicators', 'initiatives', 'fields', 'documents'] as const
export type Searched = (typeof SEARCHED)[number]
type Remember = (id: number, text: string) => void

export const prepareSearchIndex = (sqlite: Database): Readonly<Record<Searched, Remember>> => {
  const remember = (table: Searched): Remember => {
    const insert = sqlite.prepare<[number, string]>(`insert into search_${table} (rowid, words) values (?, ?)`)
    return (id, text) => void insert.run(id, searchWords(text))
  }
  return Object.fromEntries(SEARCHED.map((table) => [table, remember(table)])) as Record<Searched, Remember>
}
