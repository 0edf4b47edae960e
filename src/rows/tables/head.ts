// One head or label text -> what it says: role, years, unit in brackets, and what is left as a name. Pure.

import { modernForms } from '../../japanese/modern-forms.ts'
import { readUnit } from '../../notation/unit.ts'
import { findYears, type YearMention } from '../../notation/years.ts'
import type { Context, Hints, Role, Years } from '../../types.ts'
import { isNoUnit } from './references.ts'
import { DRESSING, ROLE_WORDS } from './words.ts'

export type Head = {
  readonly text: string
  readonly role?: Role
  readonly years?: Years
  /** The years were worked out from 前年度, 本年度 and the paper's own year. */
  readonly relative: boolean
  /** （千円） in the head. */
  readonly unit?: string
  readonly cumulative: boolean
  /** Nothing but role, years, unit and dressing. */
  readonly strong: boolean
  /** The text without role-only parts, years and unit. */
  readonly name: string
}

export type HeadReader = (text: string) => Head

/** A name of a head keeps at most so many characters after all dressing is gone; one or two are a stray sign or a counter. */
const STRAY_CHARACTERS = 1
/** Longer texts are sentences, never heads that only say role and year. */
const LONGEST_STRONG = 40

/** A reader with a memory: the same heads stand on every page. */
export function headReader(context: Context, hints: Hints): HeadReader {
  const seen = new Map<string, Head>()
  const roles = (hints.roles ?? []).map((r) => ({ match: new RegExp(r.match), role: r.role }))
  return (text) => {
    const known = seen.get(text)
    if (known) return known
    const head = readHead(text, context, roles, hints.era ?? context.era)
    seen.set(text, head)
    return head
  }
}

function readHead(
  printed: string,
  context: Context,
  roles: readonly { readonly match: RegExp; readonly role: Role }[],
  era: string | undefined,
): Head {
  const text = modernForms(printed.normalize('NFKC').replace(/\s+/gu, ''))
  const over = yearOverYear(text, era)
  if (over)
    return { text: printed, role: 'rate', years: over, relative: false, cumulative: false, strong: true, name: '' }
  const mentions = MAY_NAME_YEAR.test(text)
    ? findYears(text, era, { header: true, fiscalYear: context.fiscalYear })
    : []
  const bare = withoutMentions(text, mentions)
  const unit = unitInBrackets(bare)
  const core = (unit ? bare.replace(unit.whole, '') : bare).replace(/[※*][0-9０-９]*.*$/u, '')
  const compared = mentions[0] !== undefined && COMPARED.test(core.replace(EMPTY, ''))
  const role =
    roles.find((r) => r.match.test(text))?.role ??
    (saysSeveral(printed) || REMARK.test(text)
      ? undefined
      : changeOf(roleOfWord(core.replace(EMPTY, '')), unit?.unit)) ??
    roleOfFormula(printed.replace(/\s+/gu, '')) ??
    (compared ? changeOf('rate', unit?.unit) : undefined)
  const years = compared ? undefined : yearsOf(mentions)
  // 令和3年度末現在高見込額 without its year must not begin with 末, 翌年度へ繰り越すべき財源 not with へ.
  const name = (PARTICLE.test(bare) ? text : core)
    .replace(EMPTY, '')
    .replace(/^[末中](?=.{2})/u, (lead) => (mentions[0]?.start === 0 ? '' : lead))
  const says = role !== undefined || years !== undefined
  return {
    text: printed,
    ...(role ? { role } : {}),
    ...(years ? { years: years.years } : {}),
    relative: years?.relative ?? false,
    ...(unit ? { unit: unit.unit } : {}),
    cumulative: /累計|累積|通算/.test(core),
    strong: says && text.length <= LONGEST_STRONG && rest(core).length <= STRAY_CHARACTERS,
    name,
  }
}

/** 今回(R6): brackets that held the year. */
const EMPTY = /[[(（【〔][\])）】〕]/gu

/** A year that a particle ties to what follows is part of a name. */
const PARTICLE = /^(?:[のへをにが]|から|まで|より)/u

/** （前年度比1.8%増） is a remark with a number of its own, the head of none. */
const REMARK = /\d[%％](?![)）\]]?$)|\d+[.．]\d+[%％]/u

/** 2013年度比, H25年度からの削減率: the year it is compared with is not its own. */
const COMPARED = /^対?比(?!較|率)|^から(?:の)?(?:増減|削減|減少|増加|改善|伸び)|^対比/u

/** 前回比（ポイント） is the one less the other. */
const changeOf = (role: Role | undefined, unit: string | undefined): Role | undefined =>
  role === 'rate' && unit !== undefined && readUnit(unit)?.dimension === 'points' ? 'difference' : role

const roleOfWord = (text: string): Role | undefined => ROLE_WORDS.find(([word]) => word.test(text))?.[1]

/** 基準年度　実績　目標年度 in one cell: heads of several columns, and none says which. */
function saysSeveral(printed: string): boolean {
  const parts = printed.trim().split(/\s+/u)
  const roles = parts.length < 2 ? [] : parts.map((part) => (HEAD_ALONE.test(part) ? roleOfWord(part) : undefined))
  return new Set(roles.filter((r) => r !== undefined)).size >= 2 && roles.every((r) => r !== undefined)
}
const HEAD_ALONE = /^(?:基準|実績|目標|見込み?|推計|計画|予算|決算|現状|策定時)(?:値|額|年度?|時)?$/u

const ALL_ROLE_WORDS = ROLE_WORDS.map(([word]) => new RegExp(word.source, 'g'))

/** What is left of a head without role words, dressing and signs. */
const rest = (core: string): string =>
  ALL_ROLE_WORDS.reduce((t, word) => t.replace(word, ''), core)
    .replace(DRESSING, '')
    .replace(/^うち/u, '')
    .replace(/[\p{P}\p{S}\s]/gu, '')

/** ②－①, B/A: the label is the sum to be done with columns that bear these signs. */
const roleOfFormula = (text: string): Role | undefined =>
  DIFFERENCE.test(text) ? 'difference' : RATIO.test(text) ? 'rate' : undefined
const DIFFERENCE = /^[(（]?[①-⑳A-ZＡ-Ｚ][)）]?[-－−‐―ー][(（]?[①-⑳A-ZＡ-Ｚ][)）]?$/u
const RATIO = /^[(（]?[①-⑳A-ZＡ-Ｚ][)）]?[/／÷][(（]?[①-⑳A-ZＡ-Ｚ][)）]?(?:[×x*＊]100)?(?:[(（][%％][)）])?$/u

/** R5/R4, 令和5年度÷令和4年度(%): what a year is in parts of an earlier one is a rate of the later; a span is never printed so. */
function yearOverYear(text: string, era: string | undefined): Years | undefined {
  const halves = YEAR_OVER_YEAR.exec(text)
    ?.slice(1)
    .map((half) => findYears(half, era, { header: true }))
  const [later, earlier] = halves?.map((found) => (found.length === 1 ? found[0]!.years : undefined)) ?? []
  return later && earlier && later.to === later.from && later.from > earlier.to ? later : undefined
}
const YEAR_OVER_YEAR =
  /^((?:令和|平成|[RH])?(?:[0-9]{1,4}|元)(?:年度?)?)[/÷]((?:令和|平成|[RH])?(?:[0-9]{1,4}|元)(?:年度?)?)(?:[(（]?%[)）]?)?$/u

/** Texts without a digit, 年 or 元 name no year. */
const MAY_NAME_YEAR = /[0-9年元]/

const withoutMentions = (text: string, mentions: readonly YearMention[]): string =>
  mentions.reduceRight((t, m) => t.slice(0, m.start) + t.slice(m.end), text)

function unitInBrackets(text: string): { whole: string; unit: string } | undefined {
  for (const m of text.matchAll(/[(（[［【〔](?:単位[:：・]?)?([^()（）[\]［］【】〔〕]{1,12})[)）\]］】〕]/gu)) {
    const unit = isNoUnit(m[1]!) ? undefined : readUnit(m[1]!)
    // 関係人口（登録者）数: what a name goes on behind is a part of it; money and % are none.
    const inside =
      /^[\p{L}]/u.test(text.slice(m.index + m[0].length)) && !/^(?:money|ratio)$/.test(unit?.dimension ?? '')
    if (unit && !inside) return { whole: m[0], unit: unit.printed }
  }
  // 貸出冊数（冊: converters cut a head short.
  const cut = /[(（]([^()（）\d]{1,5})$/u.exec(text)
  if (cut && cut.index > 1 && !isNoUnit(cut[1]!) && readUnit(cut[1]!)) return { whole: cut[0], unit: cut[1]! }
  const note = /単位[:：]?([^\s、,)）]{1,10})/u.exec(text)
  return note?.[1] && readUnit(note[1]) ? { whole: note[0], unit: note[1] } : undefined
}

/** R4実績(2022) names one year twice; 令和5年度及び令和6年度 two: the span of all. Printed years stand before 前年度. */
function yearsOf(mentions: readonly YearMention[]): { years: Years; relative: boolean } | undefined {
  const firm = mentions.filter((m) => m.relative === undefined)
  const fiscal = firm.filter((m) => m.years.calendar === 'fiscal')
  const used = fiscal.length > 0 ? fiscal : firm.length > 0 ? firm : mentions.slice(0, 1)
  if (used.length === 0) return undefined
  const all = used.map(fiscalYears)
  const [from, to] = [Math.min(...all.map((y) => y.from)), Math.max(...all.map((y) => y.to))]
  return { years: { from, to, calendar: all[0]!.calendar }, relative: firm.length === 0 }
}

/** A day of January to March lies in the fiscal year that began the year before. */
export function fiscalYears(mention: YearMention): Years {
  const { years, month } = mention
  if (years.calendar !== 'as-of' || month === undefined || month > 3) return years
  return { from: years.from - 1, to: years.to - 1, calendar: 'as-of' }
}
