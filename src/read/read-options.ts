// What every reader may be told. Types only.
import type { Page } from '../types.ts'

/** What a file holds besides its pages; none of it is opened or run. */
export type EnclosedThing = {
  readonly kind: 'attachment' | 'script' | 'launch'
  readonly name: string
  readonly bytes: number | null
}
/** `portfolio`: the files are the content, the pages only its wrapper. */
export type Enclosed = { readonly portfolio: boolean; readonly things: readonly EnclosedThing[] }

export type ReadOptions = {
  /** Page numbers from 1; all where absent. */
  readonly pages?: readonly number[] | undefined
  readonly password?: string | undefined
  /** Read pictures of pages: where the file has no usable text, on every page of a PDF, or (absent) never. */
  readonly ocr?: 'auto' | 'always' | 'never' | undefined
  /** An OCR server that reads the pictures too (server/ask-server.ts); what both say counts for more. */
  readonly ocrUrl?: string | undefined
  /** A folder with traineddata files for the built-in recogniser; those of the packages where absent. */
  readonly ocrData?: string | undefined
  /** Asked before each picture: is there memory to read it? Where not, its page is marked as not wholly read. */
  readonly hasRoomForOcr?: (() => Promise<boolean>) | undefined
  /** Pages that are not read but taken as they are: read alone before, or known to fail. */
  readonly instead?: ReadonlyMap<number, Page> | undefined
  /** Why a page and all after it are not to be read any more; undefined = go on. `read`: pages so far. */
  readonly stopBefore?: ((page: number, read: number) => string | undefined) | undefined
  /** Told before each page is read, and again while it takes long: whatever goes wrong then is that page's. `done`: share of
   *  the pages wanted that have been read. */
  readonly onBegin?: ((page: number, done?: number) => void) | undefined
  /** Bytes to which one stream or archive may unpack; unpacked.ts has its own measure where absent. */
  readonly mostUnpacked?: number | undefined
  /** Told when the paper was made (ISO 8601), where the file says it. */
  readonly onMadeAt?: ((when: string) => void) | undefined
  /** Told of what is enclosed in the file, and again of what hangs on a page. */
  readonly onEnclosed?: ((what: Enclosed) => void) | undefined
}
