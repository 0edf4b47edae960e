// Two documents -> is one a newer version of the other?  Pure.
// City sheets of one form share title, year, labels and even file names (1.pdf in every folder), and a paper rendered twice
// is no new version: so besides its name a version must repeat most of the values, and differ in some.
export type PaperFacts = {
  readonly name: string
  readonly path: string
  readonly mediaType: string
  readonly title: string | null
  readonly city: string | null
  readonly period: string | null
  readonly origin: string | null
  /** When the paper was made, ISO. */
  readonly dated: string | null
  /** What a value is about -> what is printed there. */
  readonly values: ReadonlyMap<string, string>
  /** Name of a labelled box -> its text. */
  readonly texts: ReadonlyMap<string, string>
}

/** `sure`: the older one no longer counts; otherwise both stand and a person is told. */
export type SamePaper = { readonly why: 'path' | 'name' | 'title'; readonly sure: boolean }

/** Share of the smaller paper's values that are also about something in the other. */
const COMMON_KEYS = 0.5
/** Share of the common values (texts) that read the same; a file changed in its place needs none. */
const SAME_VALUES = 0.5

export const samePaper = (a: PaperFacts, b: PaperFacts): SamePaper | undefined => {
  const why = nameReason(a, b)
  if (!why) return undefined
  const values = agreement(a.values, b.values)
  const texts = agreement(a.texts, b.texts)
  const smaller = Math.min(a.values.size, b.values.size)
  if (why === 'path' && smaller === 0) return { why, sure: true }
  if (smaller === 0 || values.common / smaller < COMMON_KEYS) return undefined
  if (texts.common > 0 && texts.same / texts.common < SAME_VALUES) return undefined
  if (why !== 'path' && values.same / values.common < SAME_VALUES) return undefined
  if (why !== 'path' && isIdentical(a, b, values.same)) return undefined
  // By its title alone a paper is never taken out of the data: a wrong guess would hide values.
  return { why, sure: why !== 'title' }
}

const nameReason = (a: PaperFacts, b: PaperFacts): SamePaper['why'] | undefined => {
  // A scan or a conversion of a paper is another picture of it, not another state.
  if (a.mediaType !== b.mediaType || a.origin !== b.origin) return undefined
  if (differ(a.city, b.city) || differ(a.period, b.period)) return undefined
  if (a.path === b.path) return 'path'
  if (differ(a.title, b.title)) return undefined
  if (a.name === b.name) return 'name'
  const known = a.city !== null && a.title !== null && a.period !== null
  return known && a.city === b.city && a.title === b.title && a.period === b.period ? 'title' : undefined
}

/** What one of them does not say is no contradiction. */
const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b

const agreement = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) => {
  const common = [...a.keys()].filter((key) => b.has(key))
  return { common: common.length, same: common.filter((key) => a.get(key) === b.get(key)).length }
}

const isIdentical = (a: PaperFacts, b: PaperFacts, same: number): boolean =>
  same === a.values.size && same === b.values.size

/** The later made one is newer; of two made at the same moment the order of their SHA-256 decides, always alike. */
export const isNewer = (
  a: { readonly dated: string | null; readonly sha256: string },
  b: { readonly dated: string | null; readonly sha256: string },
): boolean => {
  const [left, right] = [a.dated ?? '', b.dated ?? '']
  return left === right ? a.sha256 > b.sha256 : left > right
}
