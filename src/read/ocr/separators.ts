// Digits as read and commas as drawn -> digits with commas and points. Pure.
// Models mistake commas for points and drop them; small print draws both as four pixels. So the number's own build
// decides first, then the ink, then what was read; 5.690 with a mark that might be a comma is 5,690 and stays open.
import type { Separators } from './ink-signs.ts'

type Placed = { readonly text: string; readonly sure: boolean }
type Mark = { readonly after: number; readonly drawn: ',' | '.' | '?'; readonly read: string }

const bare = (text: string): string => text.replace(/[.,]/g, '')

/** `other` is the second opinion on the same digits; `two`: by another reader, and not the same text once more. */
export const placeSeparators = (text: string, other: string, ink: Separators, two = false): Placed => {
  const digits = bare(text)
  const mine = readMarks(text)
  const theirs = bare(other) === digits ? readMarks(other) : []
  const readAt = (after: number) =>
    [mine, theirs].map((marks) => marks.find((m) => m.after === after)?.mark ?? '').join('')
  // Two marks in one place are a mark and a speck.
  const single = new Set(ink.marks.map(({ after }) => after)).size === ink.marks.length
  const drawn = single && ink.digits === digits.length ? ink.marks : undefined
  const inOrder =
    mine.length === ink.marks.length ? mine.map((m, i) => ({ after: m.after, mark: ink.marks[i]!.mark })) : undefined
  const known = drawn ?? inOrder ?? mine.map(({ after }) => ({ after, mark: '?' as const }))
  // A mark that both models see is one, though its ink looked like none (too high, or grown onto a digit).
  const unseen = mine
    .filter(({ after }) => theirs.some((t) => t.after === after) && !known.some((k) => k.after === after))
    .map(({ after }) => ({ after, mark: '?' as const }))
  const all = two ? [...known, ...unseen].sort((a, b) => a.after - b.after) : known
  const marks = all.map(({ after, mark }): Mark => ({ after, drawn: mark, read: readAt(after) }))
  const doubted = two && [...mine, ...theirs].some(({ after }) => !all.some((k) => k.after === after))
  const decided = marks.map((mark) => ({ ...mark, ...decide(mark, marks, digits) }))
  return {
    text: [...digits]
      .map(
        (digit, i) =>
          decided
            .filter((m) => m.after === i)
            .map((m) => m.mark)
            .join('') + digit,
      )
      .join(''),
    sure:
      !doubted &&
      (drawn ?? inOrder) !== undefined &&
      decided.every((m) => m.sure && m.after > 0 && m.after < digits.length),
  }
}

const readMarks = (text: string): { after: number; mark: string }[] => {
  const marks: { after: number; mark: string }[] = []
  let after = 0
  for (const character of text)
    if (character === ',' || character === '.') marks.push({ after, mark: character })
    else after++
  return marks
}

const decide = ({ after, drawn, read }: Mark, marks: readonly Mark[], digits: string) => {
  const next = marks.find((m) => m.after > after)?.after ?? digits.length
  const group = /^\d*/.exec(digits.slice(after, next))![0].length
  if (group !== 3 || /^0/.test(digits)) return { mark: '.', sure: drawn !== ',' }
  if (marks.some((m) => m.after > after) || drawn === ',' || read.includes(',')) return { mark: ',', sure: true }
  const previous = marks.some((m) => m.after < after)
  if (previous && drawn !== '.') return { mark: ',', sure: drawn === '?' && !read.includes('.') }
  // 1,750 in small print was drawn and read 1.750 by all three; of three decimals there are next to none.
  return { mark: ',', sure: false }
}
