// Pages of one document -> their pieces, some pages at a time: what has no room together is drawn page by page.  [IO: threads]
import type { Bilingual } from '../../types.ts'
import type { CropPool } from '../threads/crop-pool.ts'
import type { CroppedPages, CropTask } from '../threads/crop-task.ts'

/** Of each page its pieces, or why there are none. */
export type DrawnPart = { readonly pieces: CroppedPages[number] } | { readonly reason: Bilingual }

/** Single pages in a row without room: then there is none for the rest either. */
const MOST_FULL = 3

export const drawInParts = async (
  pool: Pick<CropPool, 'draw'>,
  task: CropTask,
  atOnce: number,
): Promise<DrawnPart[]> => {
  const done: DrawnPart[] = []
  let full = 0
  const part = async (pages: CropTask['pages']): Promise<void> => {
    const drawn = await pool.draw({ ...task, pages })
    if (drawn.ok) {
      full = 0
      done.push(...drawn.pages.map((pieces) => ({ pieces })))
    } else if (drawn.full && pages.length > 1 && full < MOST_FULL) {
      for (const page of pages) await part([page])
    } else {
      if (drawn.full) full++
      done.push(...pages.map(() => ({ reason: drawn.reason })))
    }
  }
  for (let i = 0; i < task.pages.length; i += atOnce) await part(task.pages.slice(i, i + atOnce))
  return done
}
