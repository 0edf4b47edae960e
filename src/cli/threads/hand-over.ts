// What was made of a document, on its way to the main thread where memory is short: packed bit by bit, and unpacked there
// when the thread that made it is gone.  Pure, but for the record it is given: that is used up.
import { pack, unpack } from '../../packed.ts'
import type { DocumentRecord } from '../../store/record.ts'
import type { Extracted } from './extract-task.ts'

export type PackedExtracted = Omit<Extracted, 'record'> & { readonly parts: readonly Part[] }

/** Of one list of the record some items at a time. */
type Part = { readonly name: string; readonly list: boolean; readonly pieces: readonly Uint8Array[] }

/** Items of a list that lie unpacked beside it at a time; a table is some kilobytes. */
const AT_ONCE = 100

export const packExtracted = ({ record, ...rest }: Extracted): PackedExtracted => {
  const left = record as Partial<Record<string, unknown>>
  const parts = Object.entries(left).map(([name, value]): Part => {
    delete left[name]
    return Array.isArray(value)
      ? { name, list: true, pieces: packList(value) }
      : { name, list: false, pieces: [pack(value)] }
  })
  return { ...rest, parts }
}

const packList = (list: unknown[]): Uint8Array[] => {
  const pieces: Uint8Array[] = []
  while (list.length > 0) pieces.push(pack(list.splice(0, AT_ONCE)))
  return pieces
}

export const unpackExtracted = ({ parts, ...rest }: PackedExtracted): Extracted => {
  const record = Object.fromEntries(
    parts.map(({ name, list, pieces }) => [
      name,
      list ? pieces.flatMap((piece) => unpack<unknown[]>(piece)) : unpack(pieces[0]!),
    ]),
  )
  return { ...rest, record: record as DocumentRecord }
}
