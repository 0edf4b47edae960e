// What stands on the page round a table: headings above it, captions, unit notes. Pure.
import type { Page, Role, Table } from '../../types.ts'
import type { Head, HeadReader } from './head.ts'
import { headingLevel, type Outline, step } from './outline.ts'
import { type PageLine, pageLines } from './page-lines.ts'
import { type StatedYears, statedYears } from './stated-years.ts'
import { isUnitNote, unitNote, unitsAt, unitsBehind, unitsIn } from './unit-notes.ts'
import { CAPTION_ROLES } from './words.ts'

export type Surroundings = {
  /** Texts that may say role or year of the whole table, nearest first. */
  readonly captions: readonly Head[]
  /** Headings above the table, outermost first. */
  readonly headings: readonly string[]
  /** The table's own title. */
  readonly title?: string
  /** As printed: 千円 and ％ for （単位：千円、％） by the table. */
  readonly units: readonly string[]
  /** A unit note that stands for the whole page. */
  readonly pageUnit?: string
  /** The paper's title: a budget book's columns 本年度 and 前年度 are budgets. */
  readonly paper?: Head
  /** 基準年度：令和2年度 on the page or in the table's notes. */
  readonly stated: StatedYears
  captionRole(head: Head): Role | undefined
}

/** Lines up to so many points above a table may be its caption. */
const CAPTION_REACH_PT = 48
/** Longer lines are sentences. */
const LONGEST_HEADING = 60

/** A numbered heading holds for its page and so many after it; 基本目標 and 章 until the next of their kind. */
const HEADING_PAGES = 2
const LASTING = /^(?:基本目標|基本方針|政策|施策|大綱|戦略|分野|[章編部])/

/** A page number or a bullet alone names nothing. */
const NAMED = /[^\s0-9\-－.．()（）]{2,}/u

export type CaptionFinder = (table: Table) => Surroundings

export function captionFinder(
  tables: readonly Table[],
  pages: readonly Page[],
  readHead: HeadReader,
  title?: string,
): CaptionFinder {
  const paper = title === undefined ? undefined : readHead(title)
  const outlines = new Map<string, Noted>()
  const byPage = tablesByPage(tables)
  let outline: Outline = []
  let seen = 0
  for (const page of pages) {
    if (page.number - seen > HEADING_PAGES) outline = outline.filter((o) => LASTING.test(o.level))
    const after = readPage(page, byPage.get(page.number) ?? [], outline, outlines)
    if (after !== outline) seen = page.number
    outline = after
  }
  return (table) => {
    const found = outlines.get(table.id)
    const headings = found?.headings ?? []
    const texts = [...(found?.near ?? [table.title ?? '']), ...headings.toReversed().slice(0, 1)].filter(
      (t) => t !== '',
    )
    const title = texts.find((t) => !isUnitNote(t))
    return {
      captions: texts.map(readHead),
      ...(table.title && title ? { title } : {}),
      headings,
      units: found?.units ?? unitsAt(table, readHead),
      ...(found?.pageUnit ? { pageUnit: found.pageUnit } : {}),
      stated: found?.stated ?? new Map(),
      captionRole,
      ...(paper ? { paper } : {}),
    }
  }
}

/** What was noted of a table on the way through the pages. */
type Noted = {
  readonly headings: readonly string[]
  readonly near: readonly string[]
  readonly units?: readonly string[]
  readonly pageUnit?: string
  readonly stated: StatedYears
}

function tablesByPage(tables: readonly Table[]): ReadonlyMap<number, readonly Table[]> {
  const found = new Map<number, Table[]>()
  for (const table of tables)
    for (const page of new Set(table.parts.map((p) => p.page))) found.set(page, [...(found.get(page) ?? []), table])
  return found
}

/** Notes what stands above each table that begins on the page; the outline after the page. */
function readPage(page: Page, tables: readonly Table[], before: Outline, noted: Map<string, Noted>): Outline {
  const lines = pageLines(page, tables)
  const notes = new Set(lines.filter((l) => /単位/.test(l.text)).map((l) => unitNote(l.text)))
  const pageUnit = notes.size === 1 ? [...notes][0] : undefined
  const stated = statedYears([...lines.map((l) => l.text), ...tables.flatMap((t) => t.notes)])
  const begun = tables.filter((t) => t.parts[0]?.page === page.number)
  let outline = before
  let passed = 0
  for (const table of begun.sort((a, b) => a.parts[0]!.box.y0 - b.parts[0]!.box.y0)) {
    const top = table.parts[0]!.box.y0
    for (; passed < lines.length && lines[passed]!.y1 <= top + 2; passed++) outline = advance(outline, lines[passed]!)
    const near = lines.filter((l) => l.y1 <= top + 2 && top - l.y1 <= CAPTION_REACH_PT).reverse()
    const units = [
      ...[table.unitNote ?? '', ...notesInside(table)].map(unitsIn),
      ...near.map((l, i) => (i === 0 ? unitsBehind(l.text) : unitsIn(l.text))),
    ].find((u) => u.length > 0)
    const texts = [table.title ?? '', ...near.map((l) => l.text)]
    noted.set(table.id, {
      headings: outline.map((o) => o.text),
      near: texts.filter((t) => t !== '' && t.length <= LONGEST_HEADING && !isSentence(t)),
      ...(units ? { units } : {}),
      ...(pageUnit ? { pageUnit } : {}),
      stated,
    })
  }
  for (; passed < lines.length; passed++) outline = advance(outline, lines[passed]!)
  return outline
}

/** 町民税は1.5%の増となる見込みである。 above a table speaks of one number of it; ※上段は目標値、下段は実績値。 is said of all. */
const isSentence = (text: string): boolean =>
  /[ぁ-ん][^。]*。$|。./u.test(text.trim()) && !/^\s*[※＊*注]|[上下]段|単位/u.test(text)

/** （単位：円・％） in a cell of its own, behind the last head. */
const notesInside = (table: Table): readonly string[] => table.cells.map((c) => c.text).filter(isUnitNote)

function advance(outline: Outline, line: PageLine): Outline {
  const text = line.text.trim()
  const account = ACCOUNT.exec(text)
  if (account)
    return [
      { level: '款', text: account[1]!.trim() },
      { level: '項', text: account[2]!.trim() },
    ]
  if (text.length > LONGEST_HEADING || /[。、]$/.test(text) || COURSE.test(text)) return outline
  if (headingLevel(text) === '' || !NAMED.test(text)) return outline
  return step(outline, text)
}

/** ⑥ 観光客数：2,584千人（平成25年）→2,750千人: a numbered line that gives values is no heading. */
const COURSE = /[0-9][^→]*→\D{0,4}[0-9]/u

/** 款 10. 教育費 項 1. 教育総務費: budget books head each table so. */
const ACCOUNT = /^[(（]?款[)）]?\s*(\S.*?)\s+[(（]?項[)）]?\s*(\S.*?)(?:\s*[(（]単位.*)?$/u

/** A caption that speaks of results and of budgets says nothing of a single number. */
export function captionRole(head: Head): Role | undefined {
  const text = head.text.replace(/\s+/gu, '')
  const found = CAPTION_ROLES.filter(([word]) => word.test(text)).map(([, role]) => role)
  if (found.length === 0 && STATE.test(text)) return 'actual'
  return new Set(found).size === 1 ? found[0] : undefined
}
/** 施設の収支状況, 人口の動向: what is, told by no other word of the caption; 執行状況 and 達成状況 weigh a plan. */
const STATE = /(?<!執行|達成|進捗)状況|現況|概況|実態|動向/u
