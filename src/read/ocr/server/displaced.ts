// Do a server's boxes lie where its texts stand? Told by texts that both read alike and that stand there once. Pure.
import { overlaps } from '../../../geometry/box.ts'
import type { Box } from '../../../types.ts'

type Seen = { readonly text: string; readonly box: Box }

/** Shorter texts are alike by chance. */
const TELLING = 3
/** So many texts must be alike for their places to say anything; share of them that lies elsewhere. */
const ALIKE = 4
const ELSEWHERE = 0.5

/** Boxes of another scale or origin within the picture: every word would be added once more, at a wrong place. */
export const displaced = (lines: readonly Seen[], others: readonly Seen[]): boolean => {
  const ours = onceOnly(lines)
  const pairs = [...onceOnly(others)].flatMap(([text, box]) => {
    const own = ours.get(text)
    return own ? [{ own, box }] : []
  })
  const apart = pairs.filter(({ own, box }) => !overlaps(own, box)).length
  return pairs.length >= ALIKE && apart > ELSEWHERE * pairs.length
}

const onceOnly = (texts: readonly Seen[]): ReadonlyMap<string, Box> => {
  const boxes = new Map<string, Box | undefined>()
  for (const { text, box } of texts) {
    const bare = text.replace(/\s+/gu, '')
    if (bare.length >= TELLING) boxes.set(bare, boxes.has(bare) ? undefined : box)
  }
  return new Map([...boxes].flatMap(([text, box]) => (box ? [[text, box] as const] : [])))
}
