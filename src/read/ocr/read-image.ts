// The picture of a page -> words and rulings on the displayed page. IO: the recogniser.
// A scan lies askew; its places are those on the straightened page, turned round the picture's middle by `tilt`.
import { displayedBox, type Sheet as Paper, uprightBox } from '../../geometry/turn.ts'
import type { Box, Ruling, Turn, Word } from '../../types.ts'
import { UserError } from '../../user-error.ts'
import { confirmed } from './confirm.ts'
import type { Engine } from './engine.ts'
import { digitPieces } from './glyphs/number-shapes.ts'
import { withoutMarks } from './marks/without-marks.ts'
import { withoutMisreadings } from './misreadings.ts'
import type { PageImage } from './page-image.ts'
import type { Gray, PixelBox } from './raster/raster.ts'
import { type ReadLine, spread } from './read-line.ts'
import { readRegion } from './read-region.ts'
import type { Region } from './regions.ts'
import type { ServerText } from './server/ask-server.ts'
import { displaced } from './server/displaced.ts'
import { uprightSheet } from './upright.ts'

export type ImageText = { readonly words: readonly Word[]; readonly rulings: readonly Ruling[]; readonly tilt: number }

/** Another recogniser that looks at the upright page as a whole. */
export type SecondOpinion = (page: Gray) => Promise<readonly ServerText[]>

export const readImage = async (
  image: PageImage,
  paper: Paper,
  engine: Engine,
  ask?: SecondOpinion,
): Promise<ImageText> => {
  const dpi = (image.gray.width * 72) / (image.box.x1 - image.box.x0)
  const sheet = await uprightSheet(image.gray, dpi, engine)
  const place = placer(image, paper, sheet.turn)
  const opinion = ask && begun(ask(sheet.gray))
  const { marks, regions } = withoutMarks(sheet.regions, sheet.gray, sheet.em)
  const read = new Map<Region, readonly ReadLine[]>()
  for (const region of numbersFirst(regions)) {
    opinion?.goOn()
    read.set(region, await readRegion(region, sheet, engine))
  }
  const lines = [
    ...marks.map(({ text, box, confidence }) => spread(text, box, confidence)),
    ...regions.flatMap((region) => read.get(region) ?? []),
  ]
  const told = opinion ? withOpinion(lines, await opinion.answer) : lines
  const words = told.map((line) => toWord(line, place, sheet.turn))
  return { words, rulings: sheet.rules.map(({ box }) => toRuling(place(box))), tilt: sheet.tilt }
}

/** What looks like a number alone teaches the shapes of digits, which then bear witness for those in the text. */
const numbersFirst = (regions: readonly Region[]): Region[] => {
  const numbers = new Set(regions.filter(({ cell, ink }) => cell && digitPieces(ink)))
  return [...numbers, ...regions.filter((region) => !numbers.has(region))]
}

/** The other reads while we do; `goOn` throws as soon as it has failed, so that nobody waits for a page in vain. */
const begun = (answer: ReturnType<SecondOpinion>) => {
  let failed: { readonly error: unknown } | undefined
  answer.catch((error: unknown) => {
    failed = { error }
  })
  const goOn = (): void => {
    if (failed) throw failed.error
  }
  return { answer, goOn }
}

/** What only the other recogniser saw is worth no more than this. */
const ALONE = 0.85

const DISPLACED =
  '--ocr-url: 答えの枠が文字の位置と合いません / the boxes of the answer do not lie where its texts stand on the picture'

const withOpinion = (lines: readonly ReadLine[], opinion: readonly ServerText[]): readonly ReadLine[] => {
  if (displaced(lines, opinion)) throw new UserError(DISPLACED, { cause: 'ocr-server' })
  const { lines: told, alone } = confirmed(lines, opinion)
  const added = alone.map(({ text, box, confidence }): ReadLine => {
    const edges = Array.from({ length: text.length + 1 }, (_, i) => box.x0 + ((box.x1 - box.x0) * i) / text.length)
    return { text, box, edges, confidence: Math.min(ALONE, confidence) }
  })
  return [...told, ...added]
}

type Placer = (box: PixelBox) => Box

/** Pixels of the upright raster -> points of the displayed page. */
const placer = ({ gray, box }: PageImage, paper: Paper, turn: Turn): Placer => {
  const frame = uprightBox(box, paper, turn)
  const sideways = turn === 90 || turn === 270
  const [width, height] = sideways ? [gray.height, gray.width] : [gray.width, gray.height]
  const [sx, sy] = [(frame.x1 - frame.x0) / width, (frame.y1 - frame.y0) / height]
  return (b) =>
    displayedBox(
      { x0: frame.x0 + b.x0 * sx, y0: frame.y0 + b.y0 * sy, x1: frame.x0 + b.x1 * sx, y1: frame.y0 + b.y1 * sy },
      paper,
      turn,
    )
}

/** Share of the em that ink fills from top to bottom: of kanji and kana, and of digits alone. */
const INK = { letters: 0.92, digits: 0.73 }

const toWord = (line: ReadLine, place: Placer, turn: Turn): Word => {
  const box = place(line.box)
  const { vertical = false } = line
  const level = (turn === 0 || turn === 180) !== vertical
  const along = (edge: number): number => {
    const at = place(vertical ? { ...line.box, y0: edge, y1: edge } : { ...line.box, x0: edge, x1: edge })
    return level ? at.x0 : at.y0
  }
  const high = level ? box.y1 - box.y0 : box.x1 - box.x0
  return {
    text: withoutMisreadings(line.text),
    printed: line.text,
    box,
    fontSize: high / (/^[\d.,%()△▲-]+$/.test(line.text) ? INK.digits : INK.letters),
    bold: false,
    vertical,
    turn,
    kind: 'text',
    confidence: line.confidence,
    edges: line.edges.map(along),
    ...(line.candidates ? { candidates: line.candidates.map(withoutMisreadings) } : {}),
    ...(line.sure ? { sure: line.sure } : {}),
  }
}

const toRuling = ({ x0, y0, x1, y1 }: Box): Ruling =>
  x1 - x0 >= y1 - y0
    ? { axis: 'h', at: (y0 + y1) / 2, from: x0, to: x1, width: y1 - y0, source: 'stroke' }
    : { axis: 'v', at: (x0 + x1) / 2, from: y0, to: y1, width: x1 - x0, source: 'stroke' }
