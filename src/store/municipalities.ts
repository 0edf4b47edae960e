// The municipalities that documents of the database are of.  [IO]
import type { Database } from 'better-sqlite3'

/** Dates are missing where they are not known. */
export type MunicipalityRecord = {
  readonly code: string
  readonly name: string
  readonly prefecture?: string | undefined
  readonly kana?: string | undefined
  readonly validFrom?: string | undefined
  readonly validTo?: string | undefined
}

export const prepareMunicipalities = (sqlite: Database): ((place: MunicipalityRecord) => void) => {
  const insert = sqlite.prepare(
    `insert into municipalities (code, prefecture, name, kana, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)
     on conflict (code) do update set name = excluded.name, prefecture = coalesce(excluded.prefecture, prefecture),
       kana = coalesce(excluded.kana, kana), valid_from = coalesce(excluded.valid_from, valid_from),
       valid_to = coalesce(excluded.valid_to, valid_to)`,
  )
  return ({ code, prefecture, name, kana, validFrom, validTo }) =>
    void insert.run(code, prefecture ?? null, name, kana ?? null, validFrom ?? null, validTo ?? null)
}
