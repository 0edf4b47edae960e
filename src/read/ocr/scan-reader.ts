// Pages whose text cannot be had from the file -> the same pages read from their picture. IO.
// The recogniser is started for the first such page of a document and never for a document with text.
import type { Page, Source } from '../../types.ts'
import type { ReadOptions } from '../read-options.ts'
import type { PDFPageProxy } from '../text-layer/pdfjs.ts'
import type { Engine } from './engine.ts'
import { drawnImage, embeddedImage, type Operators } from './page-image.ts'

export type ScanReader = {
  /** The page itself where it needs no reading. */
  readonly read: (page: Page, proxy: PDFPageProxy, list: Operators) => Promise<Page>
  readonly close: () => Promise<void>
}

export const scanReader = (source: Source, options: ReadOptions): ScanReader => {
  let engine: Promise<Engine> | undefined
  const started = () => (engine ??= import('./engine.ts').then(({ openEngine }) => openEngine()))
  return {
    read: async (page, proxy, list) => {
      if (!isPicture(page, options.ocr ?? 'never')) return page
      const image =
        (await embeddedImage(proxy, list)) ?? (await drawnImage(source, page.number, page, options.password))
      const { readImage } = await import('./read-image.ts')
      const { words, rulings } = await readImage(image, page, await started())
      if (words.length === 0) return page
      return { ...page, words, rulings, fills: [], marks: [], origin: 'ocr', quality: readAloud(page) }
    },
    close: async () => (await engine)?.close(),
  }
}

const isPicture = (page: Page, ocr: NonNullable<ReadOptions['ocr']>): boolean =>
  ocr === 'always' || (ocr === 'auto' && (page.quality.verdict === 'scanned' || page.quality.verdict === 'garbled'))

const readAloud = ({ quality }: Page): Page['quality'] => ({
  ...quality,
  reason: `${quality.reason}。画像を文字認識で読みました (read from the picture by OCR)`,
})
