// Rows of pages read from a picture -> the same rows, each value as sure as its own reading and that of its labels, with
// what else it may say. Pure. Labels are looked up by what they say: rows keep heads and names as text.
import { holdsCentre } from '../geometry/box.ts'
import type { Page, Reason, Row, RowValue, Table, Word } from '../types.ts'
import { isKnownLabel } from './known-terms.ts'

/** A place without ink: nothing printed, or print too faint to be seen. */
const BLANK = 0.95
/** A label the recogniser never saw as such: put together from pieces. */
const UNSEEN = 0.5
/** Share of the doubt that stays when a label is made of known terms alone. */
const STAYS = 0.1
/** Where a label's doubt is one wrong letter, it weighs as so many of all its letters. */
const LETTERS = 2
/** Digits and signs alone are as sure as they were read. */
const LETTERLESS = /^[\d\s\p{P}\p{S}]*$/u
/** Other ways to read a value: more are guesses. */
const MOST_CANDIDATES = 6

export function scanDoubt(pages: readonly Page[], tables: readonly Table[]): (row: Row) => Row {
  const scanned = new Map(pages.filter((p) => p.origin === 'ocr').map((p) => [p.number, [...p.words]]))
  if (scanned.size === 0) return (row) => row
  for (const table of tables) for (const cell of table.cells) scanned.get(cell.place.page)?.push(...cell.words)
  const trusts = new Map([...scanned].map(([page, words]) => [page, labelTrust(words)]))
  return (row) => {
    const trust = trusts.get(row.page)
    if (!trust) return row
    const item = trust(row.item)
    return {
      ...row,
      values: row.values.map((value) =>
        doubted(value, scanned.get(value.place.page) ?? [], [item, ...value.heads.map(trust)]),
      ),
    }
  }
}

type Label = { readonly text: string; readonly trust: number }

function doubted(value: RowValue, words: readonly Word[], labels: readonly Label[]): RowValue {
  const own = words.filter((w) => holdsCentre(value.place.box, w.box))
  const weight = trustOf(value.text, holding(value.text, own))
  const candidates = candidatesOf(value.text, own)
  const label = labels.reduce((least, one) => (one.trust < least.trust ? one : least), { text: '', trust: 1 })
  const detail = candidates.length > 0 ? { detail: candidates.join(' / ') } : {}
  const found: readonly Reason[] = [
    { id: 'read-by-ocr', weight, ...detail },
    { id: 'label-read-by-ocr', weight: label.trust, detail: label.text },
  ].filter((reason) => reason.weight < 1)
  return {
    ...value,
    ...(candidates.length > 0 ? { candidates } : {}),
    confidence: found.reduce((c, r) => c * r.weight, value.confidence),
    reasons: [...value.reasons, ...found],
  }
}

/** Of a paragraph's words those that hold the number itself. */
function holding(text: string, words: readonly Word[]): readonly Word[] {
  const number = /\d[\d,.]*/.exec(text)?.[0]
  const found = number === undefined ? [] : words.filter((w) => w.text.includes(number))
  return found.length > 0 ? found : words
}

/** The value with one word read otherwise. A value may be a part of its word (78 of 78[令和元年度]), or hold several. */
export function candidatesOf(text: string, words: readonly Word[]): readonly string[] {
  const found = words.flatMap((word) => (word.candidates ?? []).map((other) => exchanged(text, word.text, other)))
  return [...new Set(found)]
    .filter((other) => other !== undefined && other !== text)
    .slice(0, MOST_CANDIDATES) as string[]
}

function exchanged(text: string, word: string, other: string): string | undefined {
  if (text.includes(word)) return text.replace(word, other)
  const at = word.indexOf(text)
  if (at < 0) return undefined
  const [before, behind] = [word.slice(0, at), word.slice(at + text.length)]
  const fits = other.startsWith(before) && other.endsWith(behind) && other.length > before.length + behind.length
  return fits ? other.slice(before.length, other.length - behind.length) : undefined
}

/** How sure the letters of a text are, and its digits; `all`: whatever stands there. */
type Sure = { readonly letters: number; readonly digits: number; readonly all: number }

/** A word without white space, and how sure each of its UTF-16 units is. */
type Signs = { readonly text: string; readonly sure: readonly number[] }

const signsOf = ({ text, sure, confidence }: Word): Signs => {
  const units = [...text.split('').entries()].filter(([, unit]) => unit.trim() !== '')
  const each = sure?.length === text.length ? sure : undefined
  return { text: units.map(([, unit]) => unit).join(''), sure: units.map(([i]) => each?.[i] ?? confidence) }
}

const sureOf = ({ text, sure }: Signs): Sure => {
  const among = (kind: (unit: string) => boolean) => Math.min(1, ...sure.filter((_, i) => kind(text[i]!)))
  return {
    letters: among((unit) => !LETTERLESS.test(unit)),
    digits: among((unit) => /\d/.test(unit)),
    all: among(() => true),
  }
}

/** Of a word the part that says `text`; all of it where it says something else. */
const partOf = (word: Signs, text: string): Signs => {
  const at = word.text.indexOf(text)
  return at < 0 ? word : { text, sure: word.sure.slice(at, at + text.length) }
}

const each =
  (pick: (...values: number[]) => number) =>
  (a: Sure, b: Sure): Sure => ({
    letters: pick(a.letters, b.letters),
    digits: pick(a.digits, b.digits),
    all: pick(a.all, b.all),
  })
const least = each(Math.min)
const most = each(Math.max)

const trustOf = (text: string, words: readonly Word[]): number => {
  const said = squeezed(text)
  return words.length === 0
    ? BLANK
    : graded(said, words.map((word) => sureOf(partOf(signsOf(word), said))).reduce(least))
}

/** Digits must be right, every one. A label with one letter of ten misread still names its value. */
function graded(text: string, { letters, digits, all }: Sure): number {
  const count = [...text].filter((letter) => !LETTERLESS.test(letter)).length
  const own = /\d/.test(text) ? digits : 1
  if (count === 0) return /\d/.test(text) ? own : all
  const stays = isKnownLabel(text) ? STAYS : Math.min(1, LETTERS / count)
  return Math.min(own, 1 - stays * (1 - letters))
}

/** Text -> how sure it is; the same word read elsewhere on the page counts where it was read best. */
function labelTrust(words: readonly Word[]): (text: string) => Label {
  const best = new Map<string, Sure>()
  const seen = words.map(signsOf).filter(({ text }) => text !== '')
  for (const word of seen) {
    const before = best.get(word.text)
    best.set(word.text, before ? most(before, sureOf(word)) : sureOf(word))
  }
  const known = new Map<string, number>()
  return (text) => {
    const label = squeezed(text)
    if (label === '') return { text, trust: 1 }
    const trust = known.get(label) ?? graded(label, best.get(label) ?? assembled(label, seen, best))
    known.set(label, trust)
    return { text, trust }
  }
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '')

/** From the pieces a label of several lines or a part of a line was read in. */
function assembled(label: string, seen: readonly Signs[], best: ReadonlyMap<string, Sure>): Sure {
  const pieces = [...best].filter(([text]) => label.includes(text) && (text.length > 1 || label.length === 1))
  const covered = pieces.reduce((rest, [text]) => rest.replace(text, ''), label)
  if (pieces.length > 0 && covered.length * 2 <= label.length) return pieces.map(([, sure]) => sure).reduce(least)
  const parts = seen.filter(({ text }) => text.includes(label)).map((word) => sureOf(partOf(word, label)))
  return parts.length > 0 ? parts.reduce(most) : { letters: UNSEEN, digits: UNSEEN, all: UNSEEN }
}
