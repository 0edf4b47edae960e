// What became of the crops: pictures, who shows which, and why some are not there.  Types only.
import type { Bilingual, Box } from '../../types.ts'
import type { CropWindow } from './plan-crops.ts'

/** A piece of a page; `area` in points. */
export type Picture = { readonly id: string; readonly area: Box; readonly mediaType: string; readonly base64: string }

export type Crop = CropWindow & { readonly picture: string }

export type Crops = {
  readonly pictures: readonly Picture[]
  /** By finding, in the order of its pages. */
  readonly crops: ReadonlyMap<number, readonly Crop[]>
  /** By finding: why it has no crop at all. */
  readonly missing: ReadonlyMap<number, Bilingual>
}

export const NO_CROPS: Crops = { pictures: [], crops: new Map(), missing: new Map() }
