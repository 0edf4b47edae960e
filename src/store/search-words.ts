// Text -> the words the search knows it by: pairs of neighbouring characters of Japanese, whole words of Latin.  Pure.
// 出生数 -> 出生 生数 数. Any two characters are one word, any longer string a phrase of pairs; a dictionary would have to
// know the word, and FTS5's trigrams need three characters.

const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+|[\p{L}\p{N}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]|[^\p{L}\p{N}]|$)/gu
const JAPANESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]/u

export const searchWords = (text: string): string => words(text).join(' ')

/** A phrase of FTS5: exactly these words one behind the other; '' where nothing can be looked for. */
export const searchPhrase = (text: string): string => {
  const all = words(text)
  const last = all.at(-1)
  if (last === undefined) return ''
  // The lone last character of a run only closes it; a query may end in the middle of one.
  const open = all.length > 1 && isLone(last) ? all.slice(0, -1) : all
  return `"${open.join(' ')}"*`
}

const words = (text: string): string[] =>
  (fold(text).match(RUN) ?? []).flatMap((run) => (JAPANESE.test(run) ? pairs(run) : [run]))

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

const pairs = (run: string): string[] => {
  const letters = [...run]
  return letters.map((letter, i) => letter + (letters[i + 1] ?? ''))
}

const isLone = (word: string): boolean => [...word].length === 1 && JAPANESE.test(word)
