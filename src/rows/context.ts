// What a paper says of itself: title, fiscal year, era, plan period. Pure.
import { findYears } from '../notation/years.ts'
import type { Context, Page, Table, Years } from '../types.ts'
import { paperEra } from './paper-era.ts'
import { type PageLine, pageLines } from './tables/page-lines.ts'

/** A title stands on the first pages; later large lines are chapters. */
const TITLE_PAGES = 3
/** Title lines are short. */
const LONGEST_TITLE = 70
/** Heads of so many tables are read for the year the paper speaks of. */
const TABLES_READ = 200

const ABOUT = /実施事業|事務事業|評価|実績|決算|予算|当初|取組状況|進捗|実施状況|報告|成果|施策|事業一覧|点検|検証|計画/
const MEETING = /第[0-9一二三四五六七八九十]+回|会議|開催|議事|配布|公表|月[0-9０-９]+日|現在|改[定訂]/

export function findContext(pages: readonly Page[], tables: readonly Table[], fileName: string): Context {
  const lines = pages.slice(0, TITLE_PAGES).flatMap((p) => pageLines(p, tables))
  const title = titleOf(lines)
  const era = paperEra(
    lines.map((l) => l.text),
    tables.slice(0, TABLES_READ),
  )
  const planPeriod = periodOf(lines)
  const fiscalYear = yearOfTitle(lines, era) ?? yearOfHeads(tables, era) ?? yearOf(fileName, era)
  return {
    ...(title ? { title } : {}),
    ...(fiscalYear !== undefined ? { fiscalYear } : {}),
    ...(planPeriod ? { planPeriod } : {}),
    ...(era ? { era } : {}),
  }
}

/** The largest of the first lines; the first of them where sizes are equal. */
function titleOf(lines: readonly PageLine[]): string | undefined {
  const named = lines.filter(
    (l) =>
      l.text.length >= 4 && l.text.length <= LONGEST_TITLE && !/^[0-9\s.,\-－]+$/.test(l.text) && !STAMP.test(l.text),
  )
  return named.reduce<PageLine | undefined>(
    (best, l) => (best && best.fontSize >= l.fontSize - 0.5 ? best : l),
    undefined,
  )?.text
}

/** 平成29年3月2日, 総務課 作成: when and by whom a paper was drawn up. */
const STAMP =
  /^\s*(?:令和|平成|昭和|[0-9]{2})[0-9元]{1,2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:現在|時点)?\s*$|(?:[課室局部会]|委員会)\s*(?:作成|提出|資料)$/u

/** 令和6年度実施事業, 平成28年度 事務事業評価: a fiscal year beside a word for papers of a year. */
function yearOfTitle(lines: readonly PageLine[], era: string | undefined): number | undefined {
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]?.text ?? ''
    const text = `${line.text}${isYearAlone(line) || SUBTITLE.test(next) ? next : ''}`.replace(/\s+/gu, '')
    if (text.length > LONGEST_TITLE || MEETING.test(text) || !ABOUT.test(text)) continue
    const found = findYears(text, era).filter(
      (m) => m.years.calendar === 'fiscal' && m.years.from === m.years.to && m.relative === undefined,
    )
    // 令和6年度 事務事業評価（令和5年度実施事業）: drawn up in the one year, about what was done in the other.
    const done = found.filter((m) => DONE.test(text.slice(m.end)))
    if (found.length > 0) return (done.length === 1 ? done[0]! : found[0]!).years.from
  }
  return undefined
}
const DONE = /^(?:に?実施(?:した|する)?)?の?(?:(?:事務)?事業(?=[)）】］]|$)|実績|決算|実施分|対象|分(?=[)）】］]|$))/u
/** （令和5年度実施事業） below a title. */
const SUBTITLE = /^\s*[(（【［〔][^)）】］〕]*年度[^)）】］〕]{1,10}[)）】］〕]\s*$/u

/** 令和5年度 over 主要な施策の成果: a title in two lines. */
const isYearAlone = (line: PageLine): boolean =>
  /^(?:令和|平成|[RH])[0-9元]{1,2}(?:[(（][0-9]{4}[)）])?年度(?:版|分)?$/u.test(
    line.text.normalize('NFKC').replace(/\s+/gu, ''),
  )

/** The latest year whose results the heads print. */
function yearOfHeads(tables: readonly Table[], era: string | undefined): number | undefined {
  const counts = new Map<number, number>()
  for (const table of tables.slice(0, TABLES_READ))
    for (const cell of table.cells) {
      if (cell.text.length > 24 || !/実績|決算/.test(cell.text.replace(/\s+/gu, ''))) continue
      const alone = /^(?:実績|決算)[値額]?$/u.test(cell.text.replace(/\s+/gu, ''))
      const over =
        alone && cell.row > 0
          ? table.cells.find((c) => c.row + c.rowSpan === cell.row && c.column === cell.column)
          : undefined
      for (const m of findYears(over?.text ?? cell.text, era, { header: true }))
        if (m.years.from === m.years.to && m.relative === undefined)
          counts.set(m.years.from, (counts.get(m.years.from) ?? 0) + 1)
    }
  const years = [...counts.keys()]
  return years.length > 0 ? Math.max(...years) : undefined
}

function yearOf(text: string, era: string | undefined): number | undefined {
  const found = findYears(text.normalize('NFKC'), era).filter(
    (m) => m.years.from === m.years.to && m.relative === undefined,
  )
  return found[0]?.years.from
}

function periodOf(lines: readonly PageLine[]): Years | undefined {
  for (const [i, line] of lines.entries()) {
    const below =
      /(?:計画|戦略|ビジョン|プラン)$/u.test(lines[i - 1]?.text.trim() ?? '') && /^\s*[(（]/u.test(line.text)
    if (!below && !/計画期間|(?:計画|戦略|ビジョン|プラン).{0,12}[(（]/.test(line.text)) continue
    const found = findYears(line.text).find((m) => m.years.to - m.years.from >= 2)
    if (found) return found.years
  }
  return undefined
}
