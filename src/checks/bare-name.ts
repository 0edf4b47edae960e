// An indicator's printed name -> what its copies in one document have in common. Pure.
import { indicatorKey } from '../japanese/indicator-name.ts'

/** Shared indicators bear 「( /4)」: not part of the name. */
const SHARE = /[(（][^()（）]*[/／][^()（）]*[)）]/gu
/** Particles and 等 come and go between copies of one name. */
const PARTICLES = /の|及び|及|や|等|・/gu

export const bareName = (item: string): string => indicatorKey(item.replace(SHARE, '')).replace(PARTICLES, '')
