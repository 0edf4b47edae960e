// Pages whose text cannot be had from the file, or not be trusted -> the same pages read from their picture, by verdict. IO.
// The recogniser is started for the first such page and never for documents with text.
import type { Page, Source } from '../../types.ts'
import type { ReadOptions } from '../read-options.ts'
import type { PDFPageProxy } from '../text-layer/pdfjs.ts'
import type { Engine } from './engine.ts'
import { fitted } from './fit-page.ts'
import { holdsCells, holdsTable, insetBoxes, onlyInsets, withInsets } from './insets.ts'
import { doubtedLayer, withLayer } from './layer.ts'
import { drawnImage, embeddedImage, type Operators, type PageImage } from './page-image.ts'
import type { ImageText, SecondOpinion } from './read-image.ts'
import { unreadableBoxes, withRead } from './unreadable.ts'

/** The page itself where it needs no reading. */
export type ScanReader = (page: Page, proxy: PDFPageProxy, list: Operators) => Promise<Page>

export const scanReader = (source: Source, options: ReadOptions): ScanReader => {
  let memory: Engine | undefined
  const look = async (page: Page, image: PageImage): Promise<ImageText> => {
    const { readImage } = await import('./read-image.ts')
    memory ??= await newMemory(options.ocrData)
    const engine = heard(memory, () => options.onBegin?.(page.number))
    return readImage(fitted(image), page, engine, await secondOpinion(options.ocrUrl))
  }
  const noRoom = async () => (await options.hasRoomForOcr?.()) === false
  const drawn = (page: Page) => drawnImage(source, page.number, page, options.password)
  const whole = async (page: Page, proxy: PDFPageProxy, list: Operators): Promise<Page> => {
    if (await noRoom()) return withoutRoom(page)
    const embedded = await embeddedImage(proxy, list)
    // What pdf.js unpacked for it is several times the picture, and the page takes seconds.
    proxy.cleanup()
    const { words, rulings, tilt } = await look(page, embedded ?? (await drawn(page)))
    if (words.length === 0) return page
    return { ...page, words, rulings, fills: [], marks: [], origin: 'ocr', tilt, quality: readAloud(page) }
  }
  const insets = async (page: Page): Promise<Page> => {
    const boxes = insetBoxes(page)
    if (boxes.length === 0) return page
    const image = onlyInsets(await drawn(page), boxes)
    const { toSheet } = await import('./sheet.ts')
    const { rules, regions } = toSheet(image.gray, 0, (image.gray.width * 72) / page.width)
    if (!holdsTable(rules) || !holdsCells(regions)) return page
    if (await noRoom()) return withoutRoom(page)
    return withInsets(page, boxes, await look(page, image))
  }
  const unreadable = async (page: Page): Promise<Page> => {
    const boxes = unreadableBoxes(page)
    if (boxes.length === 0) return page
    if (await noRoom()) return withoutRoom(page)
    return withRead(page, (await look(page, onlyInsets(await drawn(page), boxes))).words)
  }
  return async (page, proxy, list) => {
    const { ocr = 'never' } = options
    const { verdict } = page.quality
    if (ocr === 'never') return verdict === 'ocr-layer' ? doubtedLayer(page) : page
    if (verdict === 'ocr-layer') {
      const own = await whole(page, proxy, list)
      return own.origin === 'ocr' ? withLayer(own, page) : doubtedLayer(own)
    }
    if (ocr === 'always' || verdict === 'scanned' || verdict === 'garbled') return whole(page, proxy, list)
    return unreadable(verdict === 'mixed' ? await insets(page) : page)
  }
}

const secondOpinion = async (url: string | undefined): Promise<SecondOpinion | undefined> => {
  if (url === undefined) return undefined
  const { askServer } = await import('./server/ask-server.ts')
  return (picture) => askServer(url, picture)
}

/** One form has the same labels on all its pages; what was read of one document says nothing of the next. */
const newMemory = async (data: string | undefined): Promise<Engine> => {
  const [{ remembering }, { keptEngine }, { newShapes }] = await Promise.all([
    import('./seen-before.ts'),
    import('./engine.ts'),
    import('./glyphs/shapes.ts'),
  ])
  return { ...remembering(() => keptEngine(data)), shapes: newShapes() }
}

/** Each answer of the recogniser is a sign of life: a large page takes minutes on a thin machine. */
const heard = (engine: Engine, onAnswer: () => void): Engine => ({
  ...engine,
  text: (picture) => engine.text(picture).finally(onAnswer),
  digits: (picture) => engine.digits(picture).finally(onAnswer),
})

const withoutRoom = (page: Page): Page => ({
  ...page,
  quality: { ...page.quality, lost: true, reason: `${page.quality.reason}。${NO_ROOM}` },
})
const NO_ROOM = 'メモリーが足りないので画像を文字認識していません (not read by OCR: too little memory, --max-memory)'

const readAloud = ({ quality }: Page): Page['quality'] => ({
  ...quality,
  reason: `${quality.reason}。画像を文字認識で読みました (read from the picture by OCR)`,
})
