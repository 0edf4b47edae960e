// Findings -> what they can be narrowed by: check, document, city, whose fault it looks like, what a person said.  Pure.
import type { Bilingual } from '../../../types.ts'
import type { ReportFinding } from '../../content/content.ts'
import { DECISION_WORDS, ORIGIN_WORDS } from '../../words.ts'

export const CHOICES = ['check', 'document', 'city', 'origin', 'decision'] as const
export type Choice = (typeof CHOICES)[number]

export const CHOICE_WORDS: Readonly<Record<Choice, Bilingual>> = {
  check: { ja: '点検', en: 'Check' },
  document: { ja: '文書', en: 'Document' },
  city: { ja: '自治体', en: 'City' },
  origin: { ja: '疑う先', en: 'Doubt about' },
  decision: { ja: '人の判断', en: 'Decision' },
}

export type Option = Bilingual & { readonly count: number }
export type Choices = Readonly<
  Record<Choice, { readonly options: readonly Option[]; readonly place: (finding: ReportFinding) => number }>
>

const UNDECIDED = { ja: 'まだ', en: 'none yet' }
const UNKNOWN = { ja: '（不明）', en: '(unknown)' }
const same = (text: string): Bilingual => ({ ja: text, en: text })

export const choicesOf = (findings: readonly ReportFinding[]): Choices => ({
  check: choiceOf(
    findings,
    ({ check }) => check,
    ({ title }) => title,
  ),
  document: choiceOf(
    [...findings].sort((a, b) => (a.document.name < b.document.name ? -1 : 1)),
    ({ document }) => document.sha256,
    ({ document }) => same(document.name),
  ),
  city: choiceOf(
    findings,
    ({ document }) => document.city ?? '',
    ({ document: { city } }) => (city === null ? UNKNOWN : same(city)),
  ),
  origin: choiceOf(
    findings,
    ({ origin }) => origin,
    ({ origin }) => ORIGIN_WORDS[origin],
  ),
  decision: choiceOf(
    findings,
    ({ decision }) => decision?.state ?? '',
    ({ decision }) => (decision ? (DECISION_WORDS[decision.state] ?? same(decision.state)) : UNDECIDED),
  ),
})

const choiceOf = (
  findings: readonly ReportFinding[],
  keyOf: (finding: ReportFinding) => string,
  wordsOf: (finding: ReportFinding) => Bilingual,
): Choices[Choice] => {
  const places = new Map<string, number>()
  const options: { ja: string; en: string; count: number }[] = []
  for (const finding of findings) {
    const key = keyOf(finding)
    const place = places.get(key) ?? options.push({ ...wordsOf(finding), count: 0 }) - 1
    places.set(key, place)
    options[place]!.count += 1
  }
  return { options, place: (finding) => places.get(keyOf(finding)) ?? -1 }
}
