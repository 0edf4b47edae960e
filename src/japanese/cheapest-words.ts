// Text -> the words of the cheapest way through it (Viterbi), as MeCab and kuromoji do it. Pure over a loaded dictionary.
import type { Dictionary, LetterClass } from './dictionary.ts'
import type { RawToken } from './tokens.ts'

/** A word on the way: all that begin where it ends look back at it. */
type Node = {
  readonly start: number
  readonly end: number
  readonly word: number
  readonly total: number
  readonly before: Node | undefined
}

const encoder = new TextEncoder()

/** Each piece up to a comma or a full stop is read by itself. */
export const cheapestWords =
  (dictionary: Dictionary) =>
  (text: string): readonly RawToken[] =>
    text.split(/(?<=[、。])/u).flatMap((sentence) => (sentence === '' ? [] : readSentence(sentence, dictionary)))

function readSentence(sentence: string, dictionary: Dictionary): readonly RawToken[] {
  const letters = Array.from(sentence)
  const bytes = letters.map((letter) => encoder.encode(letter))
  const classes = letters.map((letter) => classOf(letter, dictionary))
  const endingAt: Node[][] = letters.map(() => [])
  endingAt[0] = [{ start: 0, end: 0, word: NONE, total: 0, before: undefined }]
  endingAt.push([])
  const add = (start: number, end: number, word: number) =>
    endingAt[end]!.push(cheapest(endingAt[start]!, start, end, word, dictionary))
  for (let at = 0; at < letters.length; at++) {
    if (endingAt[at]!.length === 0) continue
    const known = knownWords(bytes, at, dictionary, add)
    if (!known || classes[at]!.always) unknownWords(classes, at, add)
  }
  const end = letters.length
  return wordsBefore(cheapest(endingAt[end]!, end, end, NONE, dictionary)).map((node) => ({
    surface: letters.slice(node.start, node.end).join(''),
    ...dictionary.kinds[dictionary.kindOf[node.word]!]!,
  }))
}

/** The beginning and the end of a sentence: no word, and joined as number 0. */
const NONE = -1

/** A surrogate pair has no entry of its own. */
const classOf = (letter: string, { classOf, classes }: Dictionary): LetterClass =>
  (letter.length > 1 ? undefined : classes[classOf[letter.charCodeAt(0)]!]) ?? classes[0]!

/** The node of a word behind the best of those that end where it begins; the first of equals. */
function cheapest(ending: readonly Node[], start: number, end: number, word: number, dictionary: Dictionary): Node {
  const { entries, joints } = dictionary
  const left = word === NONE ? 0 : entries[word * 3]!
  const own = word === NONE ? 0 : entries[word * 3 + 2]!
  const width = joints[1]!
  let total = Number.MAX_VALUE
  let before: Node | undefined
  for (const node of ending) {
    const right = node.word === NONE ? 0 : entries[node.word * 3 + 1]!
    const cost = node.total + joints[right * width + left + 2]! + own
    if (cost >= total) continue
    total = cost
    before = node
  }
  return { start, end, word, total, before }
}

type Add = (start: number, end: number, word: number) => void

/** All words of the dictionary that begin here, the shortest first. */
function knownWords(bytes: readonly Uint8Array[], start: number, dictionary: Dictionary, add: Add): boolean {
  const { base, check, firstWord, words } = dictionary
  let found = false
  let parent = 0
  for (let at = start; at < bytes.length; at++) {
    for (const byte of bytes[at]!) {
      const child = base[parent]! + byte
      if (check[child] !== parent) return found
      parent = child
    }
    const leaf = base[parent]!
    if (check[leaf] !== parent) continue
    found = true
    const value = -base[leaf]! - 1
    for (let i = firstWord[value]!; i < firstWord[value + 1]!; i++) add(start, at + 1, words[i]!)
  }
  return found
}

function unknownWords(classes: readonly LetterClass[], start: number, add: Add): void {
  const { grouping, name, words } = classes[start]!
  let end = start + 1
  while (grouping && classes[end]?.name === name) end++
  for (const word of words) add(start, end, word)
}

function wordsBefore(end: Node): readonly Node[] {
  const nodes: Node[] = []
  for (let node = end.before; node && node.word !== NONE; node = node.before) nodes.push(node)
  return nodes.reverse()
}
