// The one font of the samples (Noto Sans JP) and its advance widths. IO: reads the font files once.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fontkit, { type Font } from '@cantoo/fontkit'

const require = createRequire(import.meta.url)
const FAMILY = '@expo-google-fonts/noto-sans-jp'

export const regularFont: Uint8Array = readFileSync(require.resolve(`${FAMILY}/400Regular/NotoSansJP_400Regular.ttf`))
export const boldFont: Uint8Array = readFileSync(require.resolve(`${FAMILY}/700Bold/NotoSansJP_700Bold.ttf`))

const faces = { regular: fontkit.create(regularFont) as Font, bold: fontkit.create(boldFont) as Font }
const advances = new Map<string, number>()

/** Height above the baseline that a line box keeps, in ems: Noto Sans JP's ideographs reach 0.88. */
export const ASCENT = 0.88

export function widthOf(text: string, size: number, bold = false): number {
  let width = 0
  for (const character of text) width += advanceOf(character, bold)
  return width * size
}

function advanceOf(character: string, bold: boolean): number {
  const key = (bold ? 'b' : 'r') + character
  const known = advances.get(key)
  if (known !== undefined) return known
  const face = bold ? faces.bold : faces.regular
  const code = character.codePointAt(0) ?? 0
  if (!face.hasGlyphForCodePoint(code)) throw new Error(`the sample font has no glyph for "${character}"`)
  const advance = face.glyphForCodePoint(code)!.advanceWidth / face.unitsPerEm
  advances.set(key, advance)
  return advance
}
