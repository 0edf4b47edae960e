// `machikpi families | cities`: lists on stdout.  [IO]
import { type Family, familyJsonSchema } from '../../families/define-family.ts'
import { allMunicipalities } from '../../families/identify-municipality.ts'
import { loadFamilies } from '../../families/load-families.ts'
import { textTable } from '../../report/text-table.ts'
import type { Io } from '../io.ts'

type Json = { readonly json?: boolean }

const print = (io: Io, { json }: Json, rows: readonly object[], columns: readonly string[]): number => {
  const cells = () => rows.map((row) => columns.map((c) => String((row as Record<string, unknown>)[c] ?? '')))
  io.out(json ? `${JSON.stringify(rows, null, 2)}\n` : textTable(cells()))
  return 0
}

export type FamiliesOptions = Json & { readonly families?: string; readonly schema?: boolean }

export const familiesCommand = async (options: FamiliesOptions, io: Io): Promise<number> => {
  if (options.schema) {
    io.out(`${JSON.stringify(familyJsonSchema(), null, 2)}\n`)
    return 0
  }
  const families = await loadFamilies(options.families === undefined ? [] : [options.families])
  return print(
    io,
    options,
    families.map(({ id, title, municipality }: Family) => ({ id, municipality, title })),
    ['id', 'municipality', 'title'],
  )
}

export const citiesCommand = (name: string | undefined, options: Json, io: Io): number => {
  const isCode = /^\d+$/.test(name ?? '')
  const cities = allMunicipalities().filter(({ code, prefecture, name: own }) =>
    name === undefined ? true : isCode ? code.startsWith(name) : `${prefecture}${own}`.includes(name),
  )
  const rows = cities.map(({ validFrom, validTo, ...city }) => ({
    ...city,
    // null: not known, neither that the code is old nor that it is still in use.
    valid_from: validFrom ?? null,
    valid_to: validTo ?? null,
    valid: validFrom || validTo ? `${validFrom ?? ''}–${validTo ?? ''}` : undefined,
  }))
  return print(io, options, rows, ['code', 'prefecture', 'name', 'valid'])
}
