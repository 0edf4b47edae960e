// Which city's paper is it? The text of a document -> a municipality, or nothing where it stays open. Pure.
import type { Municipality } from '../types.ts'
import { MUNICIPALITIES } from './municipalities.ts'
import { checkDigit } from './municipality-code.ts'

/** `validFrom`, `validTo`: the first and the last day of the code, where they are known. */
type Entry = Municipality & {
  readonly prefecture: string
  readonly kana: string
  readonly validFrom?: string
  readonly validTo?: string
}

/** Counted on the front of the paper: a long one names many other places further in. */
const FRONT = 20_000
/** The city itself is named at least this many times as often as any other; else it stays open. */
const LEAD = 1.5
const LONGEST_NAME = 12
/** 札幌市中央区; the wards of Tokyo are places of their own. */
const WARD = /市.+区$/
const NAME_END = /[市区町村都道府県]/g

const entries: readonly Entry[] = MUNICIPALITIES.trim()
  .split('\n')
  .map((line) => {
    const [code = '', prefecture = '', name = '', kana = '', validFrom, validTo] = line.split(',')
    const dates = { ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}) }
    return { code, prefecture, name: name || prefecture, kana, ...dates }
  })
const byCode = new Map(entries.map((e) => [e.code, e]))
/** Several places bear one name (府中市): all of them are kept. */
const byName = groupByName()

export const allMunicipalities = (): readonly Entry[] => entries

/** 6 digits with a right check digit, or the 5 without it. */
export function municipalityByCode(code: string): Municipality | undefined {
  const found = municipalityEntry(code)
  return found && { code: found.code, name: found.name }
}

export const municipalityEntry = (code: string): Entry | undefined =>
  byCode.get(code.length === 5 ? code + checkDigit(code) : code)

export function identifyMunicipality(text: string): Municipality | undefined {
  const counts = countNames(text.slice(0, FRONT))
  const cities = [...counts].filter(([name]) => !isPrefecture(name)).sort((a, b) => b[1] - a[1])
  const [first, second] = cities
  const name = first ? (second && first[1] < LEAD * second[1] ? undefined : first[0]) : onlyPrefecture(counts)
  const places = name === undefined ? [] : (byName.get(name) ?? [])
  const open = places.length > 1 ? places.filter((p) => counts.has(p.prefecture)) : places
  const [place] = open
  return place && open.length === 1 ? { code: place.code, name: place.name } : undefined
}

const isPrefecture = (name: string): boolean => byName.get(name)?.every((e) => e.prefecture === e.name) ?? false

function onlyPrefecture(counts: ReadonlyMap<string, number>): string | undefined {
  const names = [...counts.keys()].filter(isPrefecture)
  return names.length === 1 ? names[0] : undefined
}

/** The longest name that ends at each 市, 区, 町, 村 …; */
function countNames(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { index } of text.matchAll(NAME_END)) {
    const name = nameEndingAt(text, index + 1)
    // A ward stands behind its city's name, which was counted: it is no other place.
    if (name && !WARD.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

function nameEndingAt(text: string, end: number): string | undefined {
  for (let length = LONGEST_NAME; length >= 2; length--) {
    const name = text.slice(Math.max(0, end - length), end)
    if (name.length === length && byName.has(name)) return name
  }
  return undefined
}

function groupByName(): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) groups.set(entry.name, [...(groups.get(entry.name) ?? []), entry])
  return groups
}
