// Lines as read here, and what a server read of the same page -> lines that say where both agree, with the other reading
// as a candidate where they do not. Pure.
import type { PixelBox } from '../raster/raster.ts'
import type { ReadLine } from '../read-region.ts'
import type { ServerText } from './ask-server.ts'

/** Two readers that share no model say the same. */
const AGREED = 0.99
/** They differ: a person should look. */
const DIFFER = 0.5
/** Its own confidence from which the server's word stands, and what one reader alone is worth. */
const SERVER = { believed: 0.9, alone: 0.85 }
/** Share of the lower of two boxes that they stand side by side. */
const SAME_LINE = 0.5
/** Share of a server's text that lies on a line for it to be about that line. */
const ABOUT = 0.6

export const confirmed = (lines: readonly ReadLine[], server: readonly ServerText[]): readonly ReadLine[] => {
  const used = new Set<ServerText>()
  const compared = lines.map((line) => {
    const about = server.filter((s) => shareOn(s.box, line.box) >= ABOUT || shareOn(line.box, s.box) >= ABOUT)
    for (const s of about) used.add(s)
    return compare(line, about)
  })
  return [...compared, ...server.filter((s) => !used.has(s)).map(alone)]
}

/** Share of `a`'s width that lies over `b`, where both stand on one line. */
const shareOn = (a: PixelBox, b: PixelBox): number => {
  const high = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
  const wide = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  if (high < SAME_LINE * Math.min(a.y1 - a.y0, b.y1 - b.y0)) return 0
  return Math.max(0, wide) / Math.max(1, a.x1 - a.x0)
}

const bare = (text: string): string => text.replace(/\s+/gu, '')

const compare = (line: ReadLine, about: readonly ServerText[]): ReadLine => {
  const said = [...about].sort((a, b) => a.box.x0 - b.box.x0)
  const text = bare(said.map((s) => s.text).join(''))
  if (text === '') return line
  if (text === bare(line.text) || holds(text, line, said)) return agreed(line)
  // A server's line over several cells says nothing of one of them but what it holds.
  if (said.some((s) => shareOn(s.box, line.box) < ABOUT)) return line
  const sure = Math.min(...said.map((s) => s.confidence))
  const others = [...new Set([sure >= SERVER.believed ? line.text : text, ...(line.candidates ?? [])])]
  const taken = sure >= SERVER.believed ? retold(line, text) : line
  return { ...taken, confidence: Math.min(DIFFER, line.confidence), candidates: others.filter((o) => o !== taken.text) }
}

/** 令和6年度 12,345 as one piece there, as two here; a number must not be a part of another. */
const holds = (text: string, line: ReadLine, said: readonly ServerText[]): boolean => {
  const own = bare(line.text)
  if (said.length !== 1 || own.length < 2) return false
  const at = text.indexOf(own)
  const [before, behind] = [text[at - 1] ?? '', text[at + own.length] ?? '']
  return at >= 0 && !(/\d/.test(own) && /[\d,.]/.test(before + behind))
}

const agreed = ({ candidates: _settled, ...line }: ReadLine): ReadLine => ({
  ...line,
  confidence: Math.max(AGREED, line.confidence),
})

const retold = (line: ReadLine, text: string): ReadLine => ({
  ...line,
  text,
  edges: Array.from(
    { length: text.length + 1 },
    (_, i) => line.box.x0 + ((line.box.x1 - line.box.x0) * i) / text.length,
  ),
})

/** What only the server saw. */
const alone = ({ text, box, confidence }: ServerText): ReadLine =>
  retold({ text, box, edges: [], confidence: Math.min(SERVER.alone, confidence) }, text)
