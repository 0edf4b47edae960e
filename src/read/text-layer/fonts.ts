// What the walk needs of a font of pdf.js. `store` is pdf.js's table of a document's fonts.
import type { Font } from './ink.ts'

export type FontFace = Font & {
  /** Text units per em: 0.001 but for Type 3 fonts. */
  readonly unit: number
  readonly defaultVMetrics: readonly number[] | undefined
}

type FontObject = {
  readonly bold?: boolean
  readonly black?: boolean
  readonly vertical?: boolean
  readonly isType3Font?: boolean
  readonly fontMatrix?: readonly number[]
  readonly defaultVMetrics?: readonly number[]
  readonly name?: string
  readonly composite?: boolean
  readonly toUnicode?: object
  readonly clearData?: () => void
}

export type FontStore = { has(id: string): boolean; get(id: string): unknown }

const USUAL_UNIT = 0.001
/** Producers that embed one bold face say so in its name alone. */
const BOLD_NAME = /bold|heavy|black|[-,](?:W[6-9]|EB|DB|H|B)$|(?:gothic|ゴシック)[-]?(?:E|EB|UB)\b/i

const isFontObject = (value: unknown): value is FontObject => typeof value === 'object' && value !== null

/** A font that failed to load stands in the store as a text, or is missing: its advances are still right. */
export function readFont(store: FontStore, id: string): FontFace {
  const found = store.has(id) ? store.get(id) : undefined
  const font = isFontObject(found) ? found : {}
  font.clearData?.() // `fontExtraProperties` keeps the font file alive; only its maps are wanted
  const name = font.name ?? ''
  return {
    name,
    bold: Boolean(font.bold || font.black || BOLD_NAME.test(name)),
    vertical: Boolean(font.vertical),
    type3: Boolean(font.isType3Font),
    unmapped: Boolean(font.composite && isIdentity(font.toUnicode)),
    unit: font.fontMatrix?.[0] || USUAL_UNIT,
    defaultVMetrics: font.defaultVMetrics,
  }
}

/** pdf.js's stand-in for a missing ToUnicode map: every code means itself, from the font's first code to its last. */
const isIdentity = (map: object | undefined): boolean => map !== undefined && 'firstChar' in map && 'lastChar' in map
