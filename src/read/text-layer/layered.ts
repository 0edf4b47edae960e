// An open PDF with its layers, and one that is opened only when it is asked for. IO: pdf.js.
import type { Source } from '../../types.ts'
import type { ReadOptions } from '../read-options.ts'
import { type OpenToRead, openPdf } from './open-pdf.ts'
import type { PDFDocumentProxy } from './pdfjs.ts'

export type Layers = Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>

export type Layered = OpenToRead &
  Pick<ReadOptions, 'onEnclosed'> & { readonly layers: Layers; readonly strict: boolean }

export const openLayered = async (
  source: Source,
  { password, onEnclosed }: ReadOptions,
  strict: boolean,
): Promise<Layered> => {
  const opened = await openPdf(source, password, strict)
  return { ...opened, strict, onEnclosed, layers: await opened.document.getOptionalContentConfig() }
}

/** Opened only for a file with a damaged page. */
export const lazily = (open: () => Promise<Layered>) => {
  let opened: Promise<Layered> | undefined
  return {
    get: () => (opened ??= open()),
    close: async () => {
      const open = await opened?.catch(() => undefined)
      opened = undefined
      await open?.close()
    },
  }
}
