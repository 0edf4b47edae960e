// What a PDF producer must be able to draw. Places are points from the page's top left corner.
export type TextStyle = { readonly size: number; readonly bold?: boolean; readonly color?: string }
export type Point = readonly [x: number, y: number]

export type Surface = {
  readonly page: (width: number, height: number) => void
  /** `x` is the left end, `y` the baseline. */
  readonly text: (x: number, y: number, text: string, style: TextStyle) => void
  /** Upright characters one below the other, centred on `x`, the first cell's top at `y`; `pitch` in ems. */
  readonly column: (x: number, y: number, text: string, style: TextStyle, pitch: number) => void
  readonly line: (from: Point, to: Point, width: number, color?: string) => void
  readonly fill: (x: number, y: number, width: number, height: number, color: string) => void
  readonly frame: (x: number, y: number, width: number, height: number, stroke: number) => void
  readonly ellipse: (x: number, y: number, rx: number, ry: number, stroke: number, color?: string) => void
  /** A closed outline, filled; or an open line, stroked. */
  readonly path: (
    points: readonly Point[],
    ink: { readonly fill?: string; readonly stroke?: number; readonly color?: string },
  ) => void
  readonly finish: () => Promise<Uint8Array>
}

export const BLACK = '#000000'
/** Every sample says that it was made at this moment. */
export const FIXED_DATE = new Date('2026-01-01T00:00:00Z')
