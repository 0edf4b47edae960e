// Pages whose text cannot be had from the file -> the same pages read from their picture. IO.
// The recogniser is started for the first such page and never for documents with text.
import type { Page, Source } from '../../types.ts'
import type { ReadOptions } from '../read-options.ts'
import type { PDFPageProxy } from '../text-layer/pdfjs.ts'
import type { Engine } from './engine.ts'
import { drawnImage, embeddedImage, type Operators } from './page-image.ts'
import type { SecondOpinion } from './read-image.ts'

/** The page itself where it needs no reading. */
export type ScanReader = (page: Page, proxy: PDFPageProxy, list: Operators) => Promise<Page>

export const scanReader =
  (source: Source, options: ReadOptions): ScanReader =>
  async (page, proxy, list) => {
    if (!isPicture(page, options.ocr ?? 'never')) return page
    const image = (await embeddedImage(proxy, list)) ?? (await drawnImage(source, page.number, page, options.password))
    const [{ readImage }, { keptEngine }] = await Promise.all([import('./read-image.ts'), import('./engine.ts')])
    const { words, rulings, tilt } = await readImage(
      image,
      page,
      heard(await keptEngine(), () => options.onBegin?.(page.number)),
      await secondOpinion(options.ocrUrl),
    )
    if (words.length === 0) return page
    return { ...page, words, rulings, fills: [], marks: [], origin: 'ocr', tilt, quality: readAloud(page) }
  }

const secondOpinion = async (url: string | undefined): Promise<SecondOpinion | undefined> => {
  if (url === undefined) return undefined
  const { askServer } = await import('./server/ask-server.ts')
  return (picture) => askServer(url, picture)
}

/** Each answer of the recogniser is a sign of life: a large page takes minutes on a thin machine. */
const heard = (engine: Engine, onAnswer: () => void): Engine => ({
  text: (picture) => engine.text(picture).finally(onAnswer),
  digits: (picture) => engine.digits(picture).finally(onAnswer),
})

const isPicture = (page: Page, ocr: NonNullable<ReadOptions['ocr']>): boolean =>
  ocr === 'always' || (ocr === 'auto' && (page.quality.verdict === 'scanned' || page.quality.verdict === 'garbled'))

const readAloud = ({ quality }: Page): Page['quality'] => ({
  ...quality,
  reason: `${quality.reason}。画像を文字認識で読みました (read from the picture by OCR)`,
})
