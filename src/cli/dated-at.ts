// When a paper was made: the date its PDF carries, else when the file was last written.  Pure.
// It tells which of two versions is newer; when a file was fetched or read says nothing about that.

/** Info dictionary (ISO 32000-1, 7.9.4): /ModDate (D:20250401093000+09'00'). */
const INFO = /\/(?:ModDate|CreationDate)\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?(?:([+\-Z])(\d\d)?'?(\d\d)?)?/g
/** XMP: <xmp:ModifyDate>2025-04-01T09:30:00+09:00 */
const XMP = /xmp:(?:ModifyDate|CreateDate)(?:>|=")(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)/g

export const datedAt = (bytes: Uint8Array, written: Date): string => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const dates = [
    ...[...text.matchAll(INFO)].map(infoDate),
    ...[...text.matchAll(XMP)].map(([, date = '']) => new Date(date)),
  ]
  const valid = dates.filter((date) => !Number.isNaN(date.getTime())).map((date) => date.toISOString())
  return valid.sort().at(-1) ?? written.toISOString()
}

const infoDate = ([, y, mo, d, h = '00', mi = '00', s = '00', sign, oh = '00', om = '00']: RegExpMatchArray): Date =>
  new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}${sign === '+' || sign === '-' ? `${sign}${oh}:${om}` : 'Z'}`)
