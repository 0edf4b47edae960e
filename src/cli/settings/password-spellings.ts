// A password as typed -> the ways in which programs have written it into PDFs, the typed one first. Pure.
// PDF 2.0 asks for SASLprep (RFC 4013) before the bytes are made; older writers took the UTF-8 bytes as letters.

/** Characters that SASLprep maps to nothing (RFC 3454, B.1). */
const DROPPED = /\u00ad|\u034f|\u1806|[\u180b-\u180d]|[\u200b-\u200d]|\u2060|[\ufe00-\ufe0f]|\ufeff/gu

export function passwordSpellings(typed: string): readonly string[] {
  const prepared = typed.replace(DROPPED, '').normalize('NFKC')
  const bytes = [typed, prepared].map((text) => Buffer.from(text, 'utf8').toString('latin1'))
  return [...new Set([typed, prepared, ...bytes])]
}
