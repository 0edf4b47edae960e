// `machikpi correct set | list | remove`: a person's word on a value, kept beside what was printed.  [IO]
import { textTable } from '../../report/text-table.ts'
import type { FoundPlace } from '../../store/correctable.ts'
import type { Store } from '../../store/open-store.ts'
import { UserError } from '../../user-error.ts'
import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import {
  type CorrectSetOptions,
  correctedFilter,
  correctedKind,
  correctionOf,
  wantedChanges,
} from './correct-settings.ts'
import { correctionLine, lostCorrections, short } from './correction-lines.ts'
import { openExisting } from './export-command.ts'

type Where = { readonly db?: string; readonly out: string; readonly json?: boolean }

/** Values named in the message when more than one is meant. */
const MOST_NAMED = 5

const inStore = async (options: Where, work: (store: Store) => number): Promise<number> => {
  const store = await openExisting(options)
  try {
    return work(store)
  } finally {
    store.close()
  }
}

export const correctSetCommand = (
  document: string,
  options: CorrectSetOptions & Where,
  io: Io,
  say: Say,
): Promise<number> => {
  const kind = correctedKind(options)
  const filter = correctedFilter(document, options)
  const changes = wantedChanges(options, kind)
  const by = { who: whoOf(options.who, io), why: options.why, madeAt: new Date().toISOString() }
  return inStore(options, (store) => {
    const place = theOne(document, store.corrections.find(kind, filter, MOST_NAMED + 1))
    const corrections = changes.map((change) => correctionOf(change, place, by))
    const ids = corrections.map((correction) => store.corrections.add(place, correction))
    const stored = store.corrections.list().filter((c) => ids.includes(c.id))
    if (options.json) io.out(`${JSON.stringify(stored, null, 2)}\n`)
    else io.out(textTable(stored.map((c) => correctionLine(c, say))))
    return 0
  })
}

export const whoOf = (who: string | undefined, { env }: Io): string => {
  const name = who ?? env.MACHIKPI_WHO ?? env.USER ?? env.USERNAME
  if (name?.trim()) return name.trim()
  throw new UserError(
    '--who: 直した人の名前がありません / who corrects it is not said; allowed: --who NAME, MACHIKPI_WHO',
  )
}

/** Several facts of one cell and one number (a merged cell over years) are one printed value. */
const theOne = (document: string, found: readonly FoundPlace[]): FoundPlace => {
  const [first] = found
  if (!first) throw new UserError(`correct: ${document} にその値はありません / no such value in ${document}`)
  const key = (f: FoundPlace) => JSON.stringify([f.sha256, f.page, f.x0, f.y0, f.x1, f.y1, f.raw, f.printed])
  const others = found.filter((f) => key(f) !== key(first))
  if (others.length === 0) return first
  const names = [first, ...others].slice(0, MOST_NAMED).map(nameOf).join(' | ')
  throw new UserError(
    `correct: 値が 1 つに決まりません。--page --table --row --column --raw などで絞ってください / several values are meant, narrow it down: ${names}`,
  )
}

const nameOf = ({ kind, page, raw, values }: FoundPlace): string => {
  const text = short(raw)
  if (kind === 'field') return `p${page} ${values.name} 「${text}」`
  if (kind === 'choice') return `p${page} ${values.group} 「${text}」`
  return `${values.table} ${values.row},${values.column} ${values.item} ${values.role} ${values.year_start ?? ''} ${text}`
}

export type CorrectListOptions = Where & { readonly state?: string }

export const correctListCommand = (options: CorrectListOptions, io: Io, say: Say): Promise<number> =>
  inStore(options, (store) => {
    const all = store.corrections.list()
    const shown = options.state === undefined ? all : all.filter((c) => c.state === options.state)
    io.out(options.json ? `${JSON.stringify(shown, null, 2)}\n` : textTable(shown.map((c) => correctionLine(c, say))))
    for (const text of lostCorrections(store, say)) io.err(`${text}\n`)
    return 0
  })

export const correctRemoveCommand = (
  id: number,
  options: Where & { readonly who?: string },
  io: Io,
  say: Say,
): Promise<number> =>
  inStore(options, (store) => {
    const done = store.corrections.withdraw(id, whoOf(options.who, io), new Date().toISOString())
    if (!done)
      throw new UserError(`correct remove: ${id} 番の直しはありません / no correction ${id} (machikpi correct list)`)
    const left = store.corrections.list().filter((c) => c.id === id)
    if (options.json) io.out(`${JSON.stringify(left, null, 2)}\n`)
    else io.out(textTable(left.map((c) => correctionLine(c, say))))
    return 0
  })
