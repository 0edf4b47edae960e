// One page and a stage -> PNG of what the stage saw, in the page's own geometry.  [IO: canvas]
import { stageShapes } from '../../report/stage-shapes.ts'
import type { Extraction, Page, Table } from '../../types.ts'
import type { Stage } from '../commands/stages.ts'
import { drawShapes } from './draw-shapes.ts'

/** Pixels a point: 144 dpi, letters of 6 pt can be told apart. */
export const DRAWING_SCALE = 2

export const drawStage = (
  page: Page,
  stage: Stage,
  seen: { readonly tables: readonly Table[]; readonly extraction?: Extraction },
  picture?: Uint8Array,
): Promise<Uint8Array> => drawShapes(picture, page, stageShapes(page, stage, seen), DRAWING_SCALE)
