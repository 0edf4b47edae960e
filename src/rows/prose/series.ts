// A passage -> amounts that stand behind words of role and share one name: ○○数 目標 5,000件 → 実績 6,214件. Pure.
import { findYears } from '../../notation/years.ts'
import type { Role, Years } from '../../types.ts'
import type { Amount } from './amounts.ts'
import { type Dated, findRuns, type Run } from './dated-runs.ts'
import { roleLabel, yearBehind } from './role-label.ts'
import { isMeasure } from './stated-labels.ts'

export type SeriesAmount = {
  readonly item: string
  readonly amount: Amount
  readonly role: Role
  readonly years?: Years
  /** The line prints years, but none for this amount. */
  readonly othersDated: boolean
  /** What an arrow leads to: a fact without a year too. */
  readonly aim?: true
}

/** 【KPI】, 指標：, ＜数値目標＞ before the name say what kind of thing it is. */
const KIND =
  /^\s*(?:[【［[〔<＜《][^【】［\][〔〕<>＜＞《》]{1,24}[】］\]〕>＞》]\s*[:：]?|(?:[^\s:：]{0,8}(?:KPI|指標|目標)[^\s:：]{0,4})[:：])/u
const BULLETS = /^[\s・※○〇●◎◇◆□■▪▶►→⇒(（]+/u
/** （１）, ②, ア. in front of a line. */
const NUMBERED = /^[\s・]*(?:[(（]?(?:\d{1,2}|[ア-ンa-z])[)）.．]|[①-⑳⑴-⒇])\s*/u
const TRAILING = /[\s:：、,・\-―はがの→⇒(（【［〔<＜《]+$/u
/** Characters of a name; a longer text is a sentence. */
const LONGEST = 40
const SENTENCE = /[。、]|(?:した|する|して|され|なり|より|おり)/u

type Line = { readonly text: string; readonly start: number }

const linesOf = (text: string): readonly Line[] => {
  let start = 0
  return text.split(/(?<=[\n。])/u).map((own) => {
    const line = { text: own, start }
    start += own.length
    return line
  })
}

const nameOf = (text: string, era: string | undefined): { name: string; years?: Years } | undefined => {
  let own = text.replace(NUMBERED, '').replace(BULLETS, '')
  while (KIND.test(own)) own = own.replace(KIND, '').replace(BULLETS, '')
  const [first] = findYears(own, era)
  const leads = first !== undefined && first.start === 0
  if (leads) own = own.slice(first.end).replace(/^末?の?[\s:：]*/u, '')
  own = own.replace(TRAILING, '').trim()
  if (own.replace(/[\d,.\s]/gu, '').length < 2 || own.length > LONGEST || SENTENCE.test(own)) return undefined
  return { name: own, ...(leads ? { years: first.years } : {}) }
}

type Named = { readonly name: string; readonly years?: Years }

/** The era of bare years, the paper's year, and whether it speaks of results. */
export type Frame = {
  readonly era: string | undefined
  readonly document: Years | undefined
  readonly role: Role
  readonly aims?: (at: number) => boolean
}

/** R5 1,204人 ⇒ R9 2,000人 is a start and an aim; R5 52,310人（R4 48,992人） are results as far as the years have gone by. */
const roleIn = (run: Run, own: Dated, aimed: boolean, { document, role }: Frame): Role | undefined => {
  const last = run.parts.at(-1)!.years.to
  const ahead = document ? last > document.to : role !== 'actual'
  // 1.32（R3）→ 1.29（R4）【目標 1.50】: the aim stands behind what was reached.
  if (run.arrow) return !ahead || aimed ? 'actual' : own.years.to === last ? 'target' : 'baseline'
  if (document ? own.years.to <= document.to : role === 'actual') return 'actual'
  return role === 'target' || role === 'forecast' ? role : undefined
}

/** 利用者数：令和5年度 52,310人: a colon, an arrow or a bracket ties amounts to a name; years in a row alone may be any list. */
const isLinked = (run: Run, aimed: boolean): boolean =>
  run.arrow || run.bracket || (run.colons && run.parts.length > 1 && aimed) || /[:：]\s*$/u.test(run.label)

const isBare = (label: string): boolean => label.replace(BULLETS, '').replace(TRAILING, '').trim() === ''

type RunAmount = { readonly item: string; readonly role: Role; readonly years: Years }

const readRuns = (
  line: Line,
  above: Named | undefined,
  amounts: readonly Amount[],
  frame: Frame,
): ReadonlyMap<Amount, RunAmount> => {
  const found = new Map<Amount, RunAmount>()
  for (const run of findRuns(line.text, line.start, amounts, frame.era)) {
    const own = roleLabel(run.label, frame.era) ? undefined : nameOf(run.label, frame.era)
    const subject = own ?? (isBare(run.label) ? above : undefined)
    const aimed = /目標/u.test(line.text.slice(run.parts.at(-1)!.amount.end - line.start))
    if (!subject || !isLinked(run, aimed) || (run.parts.length < 2 && !isMeasure(subject.name))) continue
    for (const { amount, years } of run.parts) {
      const role = amount.changed ? 'difference' : roleIn(run, { amount, years }, aimed, frame)
      if (role) found.set(amount, { item: subject.name, role, years })
    }
  }
  return found
}

/** いちご生産額：2億円 → 4億円, 新規雇用者数：― → 50人: an amount, or a dash, and the one it is to become. */
const COURSE = /^[^:：→⇒➡]{2,60}[:：]([^→⇒➡]+)[→⇒➡]([^→⇒➡]+)$/u
const NOTHING_YET = /^\s*[-‐―—－ー]\s*$/u

/** In a paper or under a heading of aims, where the line prints no year. */
function readCourse(line: Line, amounts: readonly Amount[], { era, aims }: Frame): readonly SeriesAmount[] {
  const course = aims?.(line.start) ? COURSE.exec(line.text.trimEnd()) : null
  const subject = course && nameOf(line.text.slice(0, line.text.search(/[:：]/u)), era)
  if (!course || !subject || findYears(line.text, era).length > 0) return []
  const arrow = line.start + line.text.search(/[→⇒➡]/u)
  const [before, behind] = [amounts.filter((a) => a.end <= arrow), amounts.filter((a) => a.start > arrow)]
  const begins = before.length === 1 || (before.length === 0 && NOTHING_YET.test(course[1]!))
  if (!begins || behind.length !== 1) return []
  const item = subject.name
  return [
    ...before.map((amount): SeriesAmount => ({ item, amount, role: 'baseline', othersDated: false })),
    { item, amount: behind[0]!, role: 'target', othersDated: false, aim: true },
  ]
}

/** （令和6年度） behind an amount. */
const BRACKET = /^\s*[(（〔［[][^)）〕］\]]*[)）〕］\]]/u

/** `above`: the line before, where it is a name and nothing else. */
const readLine = (
  line: Line,
  above: Named | undefined,
  amounts: readonly Amount[],
  frame: Frame,
): readonly SeriesAmount[] => {
  const { era } = frame
  const runs = readRuns(line, above, amounts, frame)
  const out: SeriesAmount[] = []
  let subject = above
  let from = 0
  const dated = findYears(line.text, era).length > 0
  for (const amount of amounts) {
    const [start, end] = [amount.start - line.start, amount.end - line.start]
    const label = line.text.slice(from, start).replace(/^\s*[)）〕］\]]/u, '')
    const behind = yearBehind(line.text.slice(end), era)
    from = end + (behind ? BRACKET.exec(line.text.slice(end))![0].length : 0)
    const run = runs.get(amount)
    if (run) {
      subject = { name: run.item }
      out.push({ ...run, amount, othersDated: false })
      continue
    }
    const said = roleLabel(label, era)
    if (!said) {
      subject = undefined
      continue
    }
    subject = isBare(said.name) ? subject : nameOf(said.name, era)
    if (!subject) continue
    const years = said.years ?? behind ?? subject.years
    out.push({
      item: subject.name,
      amount,
      role: amount.changed ? 'difference' : said.role,
      ...(years ? { years } : {}),
      othersDated: dated && !years,
    })
  }
  return out
}

export const findSeries = (text: string, amounts: readonly Amount[], frame: Frame): readonly SeriesAmount[] =>
  linesOf(text).flatMap((line, i, lines) => {
    const own = amountsOf(line, amounts)
    if (own.length === 0) return []
    const before = lines[i - 1]
    const named = before && amountsOf(before, amounts).length === 0 ? nameOf(before.text.trim(), frame.era) : undefined
    const course = readCourse(line, own, frame)
    return course.length > 0 ? course : readLine(line, named, own, frame)
  })

const amountsOf = (line: Line, amounts: readonly Amount[]): readonly Amount[] =>
  amounts.filter((a) => a.start >= line.start && a.end <= line.start + line.text.length)
