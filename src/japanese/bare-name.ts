// An indicator's printed name -> what its spellings have in common: in one document, in another year, in another city. Pure.
// The column item_key of the export: for joining, not for reading. Only spelling is evened out, never meaning.
import { indicatorKey } from './indicator-name.ts'

/** Shared indicators bear 「( /4)」: not part of the name. */
const SHARE = /[(（][^()（）]*[/／][^()（）]*[)）]/gu
/** Particles and 等 come and go between copies of one name. */
const PARTICLES = /の|及び|及|や|等|・/gu

export const bareName = (item: string): string => indicatorKey(item.replace(SHARE, '')).replace(PARTICLES, '')
