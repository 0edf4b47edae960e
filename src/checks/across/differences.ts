// One indicator in several documents -> the role and year for which they print different values. Pure.
import type { Bilingual } from '../../types.ts'
import { roleName, separated, unitOf, yearOf } from '../words.ts'
import type { AcrossDocument, AcrossFact, AcrossSeries } from './across.ts'
import { agree } from './cluster-series.ts'
import { kindOf } from './group-series.ts'

export type Difference = { readonly kind: string; readonly facts: readonly AcrossFact[] }

/** By year of the paper, then by when it was made. */
export const byAge = (a: AcrossDocument, b: AcrossDocument): number =>
  (a.year ?? 0) - (b.year ?? 0) || (a.dated ?? '').localeCompare(b.dated ?? '') || (a.name < b.name ? -1 : 1)

/** Oldest paper first. */
export function differences(cluster: readonly AcrossSeries[]): readonly Difference[] {
  const keys = new Set(cluster.flatMap((s) => [...s.values.keys()]))
  return [...keys].flatMap((key) => {
    const facts = cluster.flatMap((s) => s.values.get(key) ?? []).sort((a, b) => byAge(a.document, b.document))
    const [first, ...others] = facts
    if (!first || others.every((f) => agree(first, f))) return []
    return [{ kind: kindOf(first), facts }]
  })
}

/** Years of the papers are known, and no two of one year differ. */
export const isOverYears = ({ facts }: Difference): boolean =>
  facts.every((f) => f.document.year !== null) &&
  !facts.some((a) => facts.some((b) => a.document.year === b.document.year && !agree(a, b)))

/** 「A.pdf」55人、「B.pdf」57人 */
export const byDocument = ({ facts }: Difference): string =>
  facts.map((f) => `「${f.document.name}」${separated(f.reading.printed)}${unitOf(f)}`).join('、')

/** 2024年度実績 / actual of 2024 */
export const ofWhat = ({ facts }: Difference): Bilingual => {
  const { ja, en } = roleName(facts[0]!.role)
  return { ja: `${yearOf(facts[0]!)}年度${ja}`, en: `${en} of ${yearOf(facts[0]!)}` }
}

export const more = (all: readonly unknown[]): Bilingual =>
  all.length > 1 ? { ja: `（ほか ${all.length - 1} 件）`, en: ` (and ${all.length - 1} more)` } : { ja: '', en: '' }

/** 55 → 57 */
export const steps = (all: readonly Difference[]): string =>
  all
    .map(({ facts }) => `${yearOf(facts[0]!)}: ${facts.map((f) => separated(f.reading.printed)).join(' → ')}`)
    .join('; ')
