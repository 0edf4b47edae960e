// A passage -> the stretches that a paper itself marks as an outcome or an aim: ▶…, 【実績】…, 【数値目標：…】. Pure.
import type { Role } from '../../types.ts'
import { amountsIn } from './amounts.ts'

export type Segment = {
  readonly role: Role
  readonly start: number
  readonly end: number
  /** What the outcome is an outcome of: the heading or bullet before it. */
  readonly heading: string
  readonly mark: 'arrow' | 'label'
}

/** Bullets that open an activity; its outcome follows behind an arrow. */
const HEAD = '□☐■☑●◆◇◎▪◦'
const ARROW = '▶►▷▸'
/** ⇒ tells a change of plan, ※ a remark: neither is part of the outcome. */
const STOP = '⇒➡※'
const ROLE_WORDS: readonly (readonly [RegExp, Role])[] = [
  [/目標|計画値|KPI/u, 'target'],
  [/見込|予定|想定/u, 'forecast'],
  [/決算/u, 'settlement'],
  [/予算/u, 'budget'],
  [/基準|現状/u, 'baseline'],
  [/実績|成果|結果|達成/u, 'actual'],
]
export const roleOfWords = (text: string): Role | undefined => ROLE_WORDS.find(([pattern]) => pattern.test(text))?.[1]

const LABELS = /[【［[〔]\s*([^【】［\][〔〕\d:：]{1,12}?)\s*[】］\]〕]\s*[:：]?/gu

const bareHeading = (text: string): string => {
  const own = text.replace(new RegExp(`^[${HEAD}${ARROW}・○〇\\s]+`, 'u'), '').trim()
  // 決算額　33,918千円: a line that tells an amount of its own is no heading.
  if (amountsIn(own.split('\n')[0]!).length > 0) return ''
  const first = own.split(/[\s\n]/u)[0] ?? ''
  // A sentence in front of the arrow names its matter in its last clause.
  return first.length > LONG_HEADING && first.includes('、') ? first.slice(first.lastIndexOf('、') + 1) : first
}
/** Characters; longer headings are sentences. */
const LONG_HEADING = 30

const nextOf = (text: string, from: number, signs: string): number => {
  for (let i = from; i < text.length; i++) if (signs.includes(text[i]!)) return i
  return text.length
}
const lastOf = (text: string, before: number, signs: string): number => {
  for (let i = before - 1; i >= 0; i--) if (signs.includes(text[i]!)) return i
  return -1
}

/** ▶市内循環バス 利用者48,206人: the matter that opens the stretch itself; its last word names the amount. */
const OWN_HEADING =
  /^\s*([^\d\s、。:：()（）…‥]{2,30})\s+(?!(?:約|延べ|のべ|計)\s*\d)[^\d\s、。:：()（）…‥]{2,20}\s*\d/u
const ownHeading = (stretch: string): string => {
  const own = OWN_HEADING.exec(stretch)?.[1] ?? ''
  return roleOfWords(own) || /[をがはにで]$/u.test(own) ? '' : own
}

/** Behind an earlier arrow stands that one's outcome: a line of its own without a number is a heading, else the one before goes on. */
const headingBehind = (text: string, mark: number, at: number): string => {
  const line = text
    .slice(mark + 1, at)
    .split('\n')
    .slice(1)
    .findLast((l) => l.trim() !== '')
  return line === undefined || /[\d。]/u.test(line) ? headingBefore(text, mark) : bareHeading(line)
}

/** Up to the first label or arrow: 説明会の開催 【目標】20人 【実績】18人 names the matter of both. */
function headingBefore(text: string, at: number): string {
  const bullet = lastOf(text, at, HEAD)
  const mark = lastOf(text, at, ARROW + STOP)
  if (bullet < 0 && mark >= 0) return headingBehind(text, mark, at)
  const from = Math.max(bullet, 0)
  const label = text.slice(from, at).search(ANY_LABEL)
  const arrow = nextOf(text, from, ARROW)
  return bareHeading(text.slice(from, Math.min(arrow, at, label < 0 ? at : from + label)))
}
const ANY_LABEL = /[【［〔][^【】［］〔〕]{1,24}[】］〕]/u

const arrows = (text: string): Segment[] => {
  const out: Segment[] = []
  for (let i = 0; i < text.length; i++) {
    if (!ARROW.includes(text[i]!)) continue
    const end = nextOf(text, i + 1, HEAD + ARROW + STOP)
    const role = roleOfWords(text.slice(i + 1, i + 8)) ?? 'actual'
    out.push({
      role,
      start: i + 1,
      end,
      heading: ownHeading(text.slice(i + 1, end)) || headingBefore(text, i),
      mark: 'arrow',
    })
  }
  return out
}

const labels = (text: string): Segment[] => {
  const found = [...text.matchAll(LABELS)]
  return found.flatMap((m, i) => {
    const role = roleOfWords(m[1]!)
    if (!role) return []
    const start = m.index + m[0].length
    const line = text.slice(start).search(/\n(?=[\s]*[【［[〔（(＜<]|\s*$)/u)
    const end = Math.min(found[i + 1]?.index ?? text.length, line < 0 ? text.length : start + line)
    return [
      {
        role,
        start,
        end: nextOf(text.slice(0, end), start, STOP),
        heading: headingBefore(text, m.index),
        mark: 'label' as const,
      },
    ]
  })
}

export const findSegments = (text: string): readonly Segment[] => {
  const marked = arrows(text)
  return [...marked, ...labels(text).filter((s) => !marked.some((a) => a.start <= s.start && s.start < a.end))]
}
