// What checks look at of each document, and by which state of the checks it was judged: stored as one packed piece, opened when
// the checks have changed since.  [IO]
import type { Database } from 'better-sqlite3'
import type { Finding } from '../types.ts'
import { prepareSaveFindings } from './save-findings.ts'

export type JudgedOtherwise = { readonly id: number; readonly family: string | null }

export type Materials = {
  /** Documents that were judged by checks in another state than this. */
  readonly judgedOtherwise: (checks: string) => JudgedOtherwise[]
  readonly content: (document: number) => Uint8Array
  /** Of the document with these bytes, where it is kept. */
  readonly contentOf: (sha256: string) => Uint8Array | undefined
  /** Its findings anew, but for those that compare it with other documents. One transaction. */
  readonly judge: (document: number, findings: readonly Finding[], checks: string) => void
}

export const prepareSaveMaterial = (sqlite: Database) => {
  const insert = sqlite.prepare<[number, Uint8Array]>('insert into materials (document_id, content) values (?, ?)')
  return (document: number, content: Uint8Array): void => void insert.run(document, content)
}

export const prepareMaterials = (sqlite: Database): Materials => {
  const save = prepareSaveFindings(sqlite)
  const remove = sqlite.prepare<[number]>('delete from findings where document_id = ? and elsewhere is null')
  const note = sqlite.prepare<[string, number]>('update documents set checks = ? where id = ?')
  return {
    judgedOtherwise: (checks) =>
      sqlite
        .prepare<[string], JudgedOtherwise>(
          `select d.id, d.family from documents d join materials m on m.document_id = d.id
           where d.checks is not ? order by d.id`,
        )
        .all(checks),
    content: (document) =>
      sqlite
        .prepare<[number], Uint8Array>('select content from materials where document_id = ?')
        .pluck()
        .get(document) as Uint8Array,
    contentOf: (sha256) =>
      sqlite
        .prepare<[string], Uint8Array>(
          'select m.content from materials m join documents d on d.id = m.document_id where d.sha256 = ?',
        )
        .pluck()
        .get(sha256),
    judge: sqlite.transaction((document: number, findings: readonly Finding[], checks: string) => {
      remove.run(document)
      save(document, findings)
      note.run(checks, document)
    }).immediate,
  }
}
