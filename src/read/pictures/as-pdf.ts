// An image file (PNG, JPEG, TIFF of one or more pages) -> the PDF that shows it; any other source as it is. IO: zlib.
import type { Source } from '../../types.ts'
import { refused } from '../refused.ts'
import { jpegHead, jpegPage } from './jpeg.ts'
import { type Head, MOST_PIXELS, type PicturePage } from './picture-page.ts'
import { picturesPdf } from './pictures-pdf.ts'
import { pngHead, pngPage } from './png.ts'
import { type Refused, type TiffPage, tiffSizes } from './tiff.ts'

const IMAGE_TYPES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/tiff'])

export const isPicture = ({ mediaType }: Source): boolean => IMAGE_TYPES.has(mediaType)

export const asPdf = (source: Source): Source => {
  if (!isPicture(source)) return source
  try {
    return { ...source, bytes: picturesPdf(pagesOf(source)), mediaType: 'application/pdf' }
  } catch (error) {
    if (error instanceof Error && error.name === 'UserError') throw error
    throw damaged(source)
  }
}

const damaged = ({ name }: Source) => refused('damaged', `${name}: 画像が壊れています / the picture is damaged`)

/** The bytes decide, not the name: many a .png is a JPEG. */
const pagesOf = (source: Source): readonly PicturePage[] => {
  const { bytes } = source
  const pages = tiffSizes(bytes)
  if (pages) return tiffPagesOf(source, pages)
  const png = pngHead(bytes)
  const jpeg = png ? undefined : jpegHead(bytes)
  checkSize(source, png ?? jpeg ?? { width: 0, height: 0 })
  const page = png ? pngPage(png) : jpegPage(bytes, jpeg!)
  if (!page) throw damaged(source)
  return [page]
}

const tiffPagesOf = (source: Source, pages: readonly (TiffPage | Refused)[]): readonly PicturePage[] => {
  if (pages.length === 0) throw damaged(source)
  return pages.map((page, i) => {
    if ('refused' in page)
      throw refused(
        'unknown-format',
        `${source.name}: ${i + 1} ページ目の TIFF の形式は読めません / page ${i + 1} is a kind of TIFF that is not read (${page.refused})`,
      )
    checkSize(source, page)
    return page.make()
  })
}

/** Asked before a pixel is unpacked: a small file may claim a picture that fills the memory. */
const checkSize = (source: Source, { width, height }: Pick<Head, 'width' | 'height'>): void => {
  if (!(width > 0 && height > 0)) throw damaged(source)
  if (width * height <= MOST_PIXELS) return
  const size = `${width} × ${height}`
  throw refused(
    'too-large',
    `${source.name}: 画像が大きすぎます / the picture is too large (${size} > ${MOST_PIXELS} pixels)`,
  )
}
