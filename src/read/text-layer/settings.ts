// Operators that set one value of the state. Data, pure.
import { OPS } from './pdfjs.ts'
import type { State } from './state.ts'

// biome-ignore lint/suspicious/noExplicitAny: the arguments of pdf.js's operators have no type of their own.
type Args = any
type Setting = readonly [operator: number, set: (state: State, args: Args) => void]

function setting<K extends keyof State>(operator: number, key: K, value: (args: Args) => State[K]): Setting {
  const set = (state: State, args: Args) => {
    state[key] = value(args)
  }
  return [operator, set]
}

export const SETTINGS: readonly Setting[] = [
  setting(OPS.setFillRGBColor, 'fill', ([color]) => color),
  setting(OPS.setStrokeRGBColor, 'stroke', ([color]) => color),
  setting(OPS.setFillColorN, 'fill', () => 'pattern'),
  setting(OPS.setStrokeColorN, 'stroke', () => 'pattern'),
  setting(OPS.setFillTransparent, 'fill', () => 'none'),
  setting(OPS.setStrokeTransparent, 'stroke', () => 'none'),
  setting(OPS.setLineWidth, 'lineWidth', ([width]) => width),
  setting(OPS.setDash, 'dashed', ([pattern]) => pattern.length > 0),
  setting(OPS.setCharSpacing, 'charSpacing', ([value]) => value),
  setting(OPS.setWordSpacing, 'wordSpacing', ([value]) => value),
  setting(OPS.setHScale, 'hScale', ([percent]) => percent / 100),
  setting(OPS.setLeading, 'leading', ([value]) => value),
  setting(OPS.setTextRise, 'rise', ([value]) => value),
  setting(OPS.setTextRenderingMode, 'mode', ([mode]) => mode),
]
