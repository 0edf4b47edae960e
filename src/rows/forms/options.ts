// A cell's text -> the options of a marked list in it: ■A □B, ☑A ☐B, (○)A ( )B, ●A ○B. Pure.
export type Option = {
  readonly option: string
  readonly selected: boolean
  readonly start: number
  readonly end: number
}

type Family = {
  readonly marks: RegExp
  readonly selected: RegExp
  /** Options needed before the signs count as a list: ○ is a bullet, too; a box alone is a choice. */
  readonly least: number
  /** Signs are evidence only if both kinds stand there: ■ and ● alone are bullets. */
  readonly both: boolean
}

const FAMILIES: readonly Family[] = [
  { marks: /[☐□☑☒■✓✔]/gu, selected: /[☑☒■✓✔]/u, least: 1, both: false },
  { marks: /[(（[［][\s　]*[○〇◯●✓✔✗レ☑■]?[\s　]*[)）\]］]/gu, selected: /[○〇◯●✓✔✗レ☑■]/u, least: 2, both: false },
  { marks: /[●○〇◯◎]/gu, selected: /[●◎]/u, least: 2, both: true },
  { marks: /(?<![ァ-ヶー])レ(?=[\s　])/gu, selected: /レ/u, least: 1, both: false },
]
/** Characters; longer pieces behind a box are bulleted sentences. */
const LONGEST_OPTION = 50
const PROSE = /[。▶►⇒]|https?:/u

const clean = (text: string): string => text.replace(/^[\s　・、,:：]+|[\s　、,・]+$/gu, '').replace(/\s*\n\s*/gu, '')

type Found = { readonly at: number; readonly end: number; readonly mark: string }

/** The signs stand before their options if the text starts with one (or with a lead-in and one), else behind them. */
const cut = (text: string, found: readonly Found[], family: Family): Option[] => {
  const before = clean(text.slice(0, found[0]!.at)) === ''
  return found.map((f, i) => {
    const [from, to] = before ? [f.end, found[i + 1]?.at ?? text.length] : [found[i - 1]?.end ?? 0, f.at]
    return {
      option: clean(text.slice(from, to)),
      selected: family.selected.test(f.mark),
      start: before ? f.at : from,
      end: before ? to : f.end,
    }
  })
}

const readFamily = (text: string, family: Family): readonly Option[] => {
  const found = [...text.matchAll(family.marks)].map((m) => ({ at: m.index, end: m.index + m[0].length, mark: m[0] }))
  if (found.length < family.least) return []
  const options = cut(text, found, family).filter((o) => o.option !== '')
  if (options.length < family.least || options.some((o) => o.option.length > LONGEST_OPTION || PROSE.test(o.option)))
    return []
  if (family.both && new Set(options.map((o) => o.selected)).size < 2) return []
  return options
}

/** Boxes of one kind only, none of them ticked, over several lines of text: bullets; on short words: an unanswered list. */
const looksLikeBullets = (options: readonly Option[]): boolean => {
  const alike = new Set(options.map((o) => o.selected)).size === 1
  const long = options.filter((o) => o.option.length > BULLET_LENGTH).length
  return (
    alike && (long > 0 || (options.length === 1 && !options[0]!.selected && options[0]!.option.length > BULLET_LENGTH))
  )
}
const BULLET_LENGTH = 20

/** 1ソフト ②ハード 3維持管理: numbered options, the ringed number is the chosen one. */
const NUMBERED = /(?<![\d.,])(\d|[①-⑨])[.．、\s]?(?=[^\d\s.,、。)）%％])/gu
const RINGED = /[①-⑨]/u
const digitOf = (sign: string): number => (RINGED.test(sign) ? sign.codePointAt(0)! - 0x245f : Number(sign))

const readNumbered = (text: string): readonly Option[] => {
  const found = [...text.matchAll(NUMBERED)].map((m) => ({ at: m.index, end: m.index + m[0].length, mark: m[1]! }))
  const inOrder = found.every((f, i) => digitOf(f.mark) === i + 1)
  const ringed = found.filter((f) => RINGED.test(f.mark)).length
  if (found.length < 2 || found[0]!.at > 0 || !inOrder || ringed === 0 || ringed === found.length) return []
  return found.map((f, i) => {
    const end = found[i + 1]?.at ?? text.length
    return { option: clean(text.slice(f.end, end)), selected: RINGED.test(f.mark), start: f.at, end }
  })
}

/** Asked of every cell of every table: most hold none of these signs. */
const ANY_SIGN = /[☐□☑☒■✓✔●○〇◯◎レ①-⑨(（[［]/u

export const readOptions = (text: string): readonly Option[] => {
  if (!ANY_SIGN.test(text)) return []
  for (const family of FAMILIES) {
    const options = readFamily(text, family)
    if (options.length > 0) return looksLikeBullets(options) ? [] : options
  }
  return readNumbered(text)
}
