// An open PDF -> when the paper was made, as the file says it: the later of its dates. IO: pdf.js.
// pdf.js finds dates that no search through the bytes would: compressed, encrypted, in UTF-16, or by reference.
import type { PDFDocumentProxy } from './pdfjs.ts'

/** ISO 32000-1, 7.9.4: D:20250401093000+09'00' */
const PDF_DATE = /^(?:D:)?(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?(?:([+\-Z])(\d\d)?'?(\d\d)?)?/

export async function madeAt(document: PDFDocumentProxy): Promise<string | undefined> {
  // What a file says of itself may be damaged while its pages are not.
  const said = await document.getMetadata().catch(() => undefined)
  const info = (said?.info ?? {}) as { readonly ModDate?: unknown; readonly CreationDate?: unknown }
  const xmp = ['xmp:modifydate', 'xmp:createdate'].map((name) => said?.metadata?.get(name))
  const dates = [...[info.ModDate, info.CreationDate].map(pdfDate), ...xmp.map(isoDate)]
  const valid = dates.filter((date) => date !== undefined && !Number.isNaN(date.getTime())) as readonly Date[]
  return valid
    .map((date) => date.toISOString())
    .sort()
    .at(-1)
}

const isoDate = (text: unknown): Date | undefined => (typeof text === 'string' ? new Date(text) : undefined)

function pdfDate(text: unknown): Date | undefined {
  const parts = typeof text === 'string' ? PDF_DATE.exec(text) : null
  if (!parts) return undefined
  const [, y, mo, d, h = '00', mi = '00', s = '00', sign, oh = '00', om = '00'] = parts
  return new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}${sign === '+' || sign === '-' ? `${sign}${oh}:${om}` : 'Z'}`)
}
