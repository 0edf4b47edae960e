// Lines as read here, and what another (an OCR server, the text a scanner laid under its picture) read of the same page ->
// lines that say where both agree, with the other reading as a candidate where they do not. Pure.
import type { Box } from '../../types.ts'

type Seen = { readonly text: string; readonly box: Box; readonly confidence: number }
export type Confirmable = Seen & {
  readonly edges: readonly number[]
  readonly candidates?: readonly string[]
  readonly sure?: readonly number[]
}

/** Two readers that share no model say the same. */
const AGREED = 0.99
/** They differ: a person should look. */
const DIFFER = 0.5
/** The other's own confidence from which its word stands. */
const BELIEVED = 0.9
/** Share of the lower of two boxes that they stand side by side. */
const SAME_LINE = 0.5
/** Share of a text that lies on a line for it to be about that line. */
const ABOUT = 0.6

/** `agreed`: how many lines the other read alike; `alone`: what only the other saw. */
export type Confirmed<T, S> = { readonly lines: readonly T[]; readonly agreed: number; readonly alone: readonly S[] }

export const confirmed = <T extends Confirmable, S extends Seen>(
  lines: readonly T[],
  others: readonly S[],
): Confirmed<T, S> => {
  const used = new Set<S>()
  let agreed = 0
  const compared = lines.map((line) => {
    const about = others.filter((s) => shareOn(s.box, line.box) >= ABOUT || shareOn(line.box, s.box) >= ABOUT)
    for (const s of about) used.add(s)
    if (!saysTheSame(line, about)) return differing(line, about)
    agreed++
    const { candidates: _settled, sure: _sign, ...rest } = line
    return { ...rest, confidence: Math.max(AGREED, line.confidence) } as unknown as T
  })
  return { lines: compared, agreed, alone: others.filter((s) => !used.has(s)) }
}

/** Share of `a`'s width that lies over `b`, where both stand on one line. */
const shareOn = (a: Box, b: Box): number => {
  const high = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
  const wide = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  if (high < SAME_LINE * Math.min(a.y1 - a.y0, b.y1 - b.y0) || a.x1 <= a.x0) return 0
  return Math.max(0, wide) / (a.x1 - a.x0)
}

const bare = (text: string): string => text.replace(/\s+/gu, '')
const joined = (about: readonly Seen[]): string =>
  bare(
    [...about]
      .sort((a, b) => a.box.x0 - b.box.x0)
      .map((s) => s.text)
      .join(''),
  )

/** 参加者 1,234 may be one piece there and two cells here; a number must not be a part of another. */
const saysTheSame = (line: Seen, about: readonly Seen[]): boolean => {
  const [text, own] = [joined(about), bare(line.text)]
  if (text === own) return own !== ''
  if (about.length !== 1 || own.length < 2) return false
  const at = text.indexOf(own)
  const [before, behind] = [text[at - 1] ?? '', text[at + own.length] ?? '']
  return at >= 0 && !(/\d/.test(own) && /[\d,.]/.test(before + behind))
}

const differing = <T extends Confirmable>(line: T, about: readonly Seen[]): T => {
  const text = joined(about)
  // A text over several cells says nothing of one of them but what it holds.
  if (text === '' || about.some((s) => shareOn(s.box, line.box) < ABOUT)) return line
  const believed = about.every((s) => s.confidence >= BELIEVED)
  const taken = believed ? text : line.text
  const others = [believed ? line.text : text, ...(line.candidates ?? [])].filter((other) => other !== taken)
  const confidence = Math.min(DIFFER, line.confidence)
  const { sure: _sign, ...rest } = retold(line, taken)
  return { ...rest, confidence, candidates: [...new Set(others)] } as unknown as T
}

/** The same place with other words: its letters spread evenly. */
const retold = <T extends Confirmable>(line: T, text: string): T => {
  if (text === line.text) return line
  const [from, to] = [line.edges[0]!, line.edges.at(-1)!]
  return {
    ...line,
    text,
    edges: Array.from({ length: text.length + 1 }, (_, i) => from + ((to - from) * i) / text.length),
  }
}
