// Places of a table on its page turned upright, for comparing tables of one reading direction. Pure.
import { uprightBox } from '../../geometry/turn.ts'
import type { Box, Page, Turn } from '../../types.ts'

export const uprightBoxOn = (page: Page, box: Box, turn: Turn): Box => uprightBox(box, page, turn)
