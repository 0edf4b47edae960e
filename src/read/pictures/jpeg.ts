// A JPEG file -> a page: its size and resolution from its segments, its bytes as they are. Pure (ITU T.81, JFIF).
import { believedDpi, type Head, type PicturePage } from './picture-page.ts'

/** Segments up to the frame header (ITU T.81, B.2.2), with JFIF's density on the way. */
type JpegHead = Head & { readonly components: number }

export const jpegHead = (bytes: Uint8Array): JpegHead | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined
  let dpi = { x: 0, y: 0 }
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    const marker = bytes[at] === 0xff ? bytes[at + 1]! : 0
    if (marker === 0 || at + 9 >= bytes.length) return undefined
    if (marker === 0xe0 && view.getUint32(at + 4) === JFIF && at + 16 <= bytes.length) {
      const per = bytes[at + 11] === 1 ? 1 : bytes[at + 11] === 2 ? 2.54 : 0
      dpi = { x: view.getUint16(at + 12) * per, y: view.getUint16(at + 14) * per }
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), components: bytes[at + 9]!, dpi }
  }
  return undefined
}
const JFIF = 0x4a464946

const COLOURS: Readonly<Record<number, string>> = {
  1: '/ColorSpace/DeviceGray',
  3: '/ColorSpace/DeviceRGB',
  4: '/ColorSpace/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]',
}

export const jpegPage = (bytes: Uint8Array, { width, height, dpi, components }: JpegHead): PicturePage | undefined => {
  const colour = COLOURS[components]
  if (!colour) return undefined
  const dictionary = `${colour}/BitsPerComponent 8/Filter/DCTDecode`
  return { pieces: [{ width, height, dictionary, bytes }], dpi: believedDpi(dpi.x, dpi.y, width, height) }
}
