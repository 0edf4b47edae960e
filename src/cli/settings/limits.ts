// How much one document may take, and in which words it is said that it took more.  [IO: asks for the machine's memory]
import { totalmem } from 'node:os'

export type Limits = {
  /** Bytes of the file. */
  readonly bytes: number
  /** Bytes to which one of its streams, or the file as an archive, may unpack. */
  readonly unpacked: number
  readonly pages: number
  /** Of the document as a whole. */
  readonly seconds: number
  /** Without any page: a dense one takes under 1 s, a scanned one some 10, the dictionary a few. */
  readonly pageSeconds: number
  /** Of the whole program, MB. */
  readonly memory: number
}

/** Below this not even one thread could work, MB. */
export const LEAST_MEMORY = 400

/** As commander hands them over: MB, pages, seconds. */
export type LimitOptions = {
  readonly maxMemory?: number
  readonly maxPages?: number
  readonly maxTime?: number
  readonly maxSize?: number
  readonly maxUnpacked?: number
}

/** Ten times what the largest budget paper seen takes. */
const DEFAULTS = { megabytes: 500, unpacked: 300, pages: 5_000, seconds: 3_600, pageSeconds: 120 }
/** Share of the machine's or the container's memory: the rest is for others. */
const OWN_SHARE = 0.8

export const limitsOf = ({ maxMemory, maxPages, maxTime, maxSize, maxUnpacked }: LimitOptions): Limits => {
  const seconds = maxTime ?? DEFAULTS.seconds
  return {
    bytes: (maxSize ?? DEFAULTS.megabytes) * 1e6,
    unpacked: (maxUnpacked ?? DEFAULTS.unpacked) * 1e6,
    pages: maxPages ?? DEFAULTS.pages,
    seconds,
    pageSeconds: Math.min(seconds, DEFAULTS.pageSeconds),
    memory: maxMemory ?? Math.floor((OWN_SHARE * machineMemory()) / 2 ** 20),
  }
}

/** A container may have less than the machine. */
const machineMemory = (): number => Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)

export const tooManyPages = (pages: number): string =>
  `${pages} ページを超えるので、ここからは読んでいません / not read from here: more than ${pages} pages (--max-pages)`

export const tookTooLong = (seconds: number): string =>
  `${seconds} 秒を超えたので、ここからは読んでいません / not read from here: more than ${seconds} s (--max-time)`

export const tooLarge = (bytes: number, most: number): string =>
  `大きすぎます（${megabytes(bytes)} MB、上限 ${megabytes(most)} MB） / too large: ${megabytes(bytes)} MB, allowed ${megabytes(most)} (--max-size)`

const megabytes = (bytes: number): number => Math.ceil(bytes / 1e6)
