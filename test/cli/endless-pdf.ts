// A PDF whose pages never end: forms that draw twenty forms each, eight deep. The thread that reads it answers nothing.
import { rawPdf, stream } from '../read/text-layer/raw-pdf.ts'

const [LEVELS, WIDE] = [8, 20]

const form = (_: unknown, level: number): string =>
  level + 1 < LEVELS
    ? stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X ${11 + level} 0 R >> >>`,
        '/X Do '.repeat(WIDE),
      )
    : stream('/Type /XObject /Subtype /Form /BBox [0 0 1 1]', ' ')

export const endlessPdf = (): Uint8Array =>
  rawPdf({ content: '/X Do', resources: '/XObject << /X 10 0 R >>' }, { extra: Array.from({ length: LEVELS }, form) })
