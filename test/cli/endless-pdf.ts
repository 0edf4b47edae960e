// A PDF whose page never ends: forms that draw twenty forms each, eight deep, in a pattern (those of a page are counted). The
// thread that reads it answers nothing.
import { rawPdf, stream } from '../read/text-layer/raw-pdf.ts'

const [LEVELS, WIDE] = [8, 20]

const PATTERN =
  '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /XObject << /X 10 0 R >> >>'

const form = (_: unknown, level: number): string =>
  level + 1 < LEVELS
    ? stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X ${11 + level} 0 R >> >>`,
        '/X Do '.repeat(WIDE),
      )
    : stream('/Type /XObject /Subtype /Form /BBox [0 0 1 1]', ' ')

export const endlessPdf = (): Uint8Array =>
  rawPdf(
    { content: '/Pattern cs /P scn 0 0 10 10 re f', resources: `/Pattern << /P ${10 + LEVELS} 0 R >>` },
    { extra: [...Array.from({ length: LEVELS }, form), stream(PATTERN, '/X Do')] },
  )
