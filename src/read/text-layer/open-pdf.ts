// Bytes -> an open document of pdf.js, or a mistake a person understands. IO: reads pdf.js's own data files.

import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { Source } from '../../types.ts'
import { UserError } from '../../user-error.ts'
import { refused } from '../refused.ts'
import { ownInput, sharedInput } from './in-pieces.ts'
import { isCutOff, withEnd } from './mend.ts'
import { documentWithoutFaces } from './no-faces.ts'
import { getDocument, type PDFDocumentProxy } from './pdfjs.ts'
import { type SameThread, sameThreadWorker } from './same-thread.ts'

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Fonts with predefined CMaps (90ms-RKSJ-H) give no text at all without these; pdf.js wants the trailing slash. */
const DATA = {
  cMapUrl: `${root}/cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${root}/standard_fonts/`,
  wasmUrl: `${root}/wasm/`,
}

/** Of one picture: a sheet of A0 in 400 dpi. As colours it would take 1 GB. */
const MOST_PIXELS = 256_000_000

export type OpenPdf = { readonly document: PDFDocumentProxy; readonly close: () => Promise<void> }

/** `mended`: only with another end than it had. */
export type OpenToRead = OpenPdf & Pick<SameThread, 'brokenOff'> & { readonly mended: boolean }

/** For reading: nothing is copied between pdf.js's halves, and no outlines of glyphs are built.
 *  `strict`: a page that is damaged fails; otherwise pdf.js keeps what it can of it and says nothing. */
export async function openPdf(source: Source, password: string | undefined, strict: boolean): Promise<OpenToRead> {
  return orWithEnd(source, (source) => openShared(source, password, strict))
}

async function openShared(source: Source, password: string | undefined, strict: boolean) {
  const { worker, brokenOff } = sameThreadWorker()
  const unseen = { ownerDocument: documentWithoutFaces() as never, disableFontFace: false, fontExtraProperties: true }
  const input = sharedInput(source)
  const parameters = { ...unseen, worker, ...input.parameters, stopAtErrors: strict, maxImageSize: MOST_PIXELS }
  const close = () => {
    worker.destroy()
    input.close()
  }
  return { ...(await open(source, password, parameters, close)), brokenOff }
}

/** For drawing: with outlines, and with pdf.js's own copies, which it changes as it draws. It takes an array for itself. */
export const openToDraw = (source: Source, password: string | undefined): Promise<OpenPdf> =>
  orWithEnd(source, (source) => {
    const { parameters, close } = ownInput(source)
    return open(source, password, { disableFontFace: true, ...parameters }, close)
  })

/** As it is; a file of which the end is missing or damaged, with an end put to it. */
async function orWithEnd<Opened>(
  source: Source,
  open: (source: Source) => Promise<Opened>,
): Promise<Opened & { readonly mended: boolean }> {
  try {
    return { ...(await open(source)), mended: false }
  } catch (error) {
    const bytes = isDamaged(error) && source.file === undefined ? withEnd(source.bytes) : undefined
    if (!bytes) throw error
    return { ...(await open({ ...source, bytes }).catch(() => Promise.reject(error))), mended: true }
  }
}

const isDamaged = (error: unknown): boolean => error instanceof UserError && error.cause === 'damaged'

async function open(
  source: Source,
  password: string | undefined,
  parameters: Parameters<typeof getDocument>[0] & object,
  afterwards: () => void,
): Promise<OpenPdf> {
  const task = getDocument({
    ...DATA,
    ...parameters,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
    ...(password === undefined ? {} : { password }),
  })
  const close = async () => {
    await task.destroy()
    afterwards()
  }
  try {
    const document = await task.promise
    if (document.numPages < 1) throw refused('no-pages', `${source.name}: ページがありません / a PDF without pages`)
    return { document, close }
  } catch (error) {
    await close()
    throw mistakeOf(source, error)
  }
}

const NEEDS_PASSWORD = 1

function mistakeOf({ name, bytes }: Source, error: unknown): Error {
  if (error instanceof UserError) return error
  const { name: kind, code, message } = error as { name?: string; code?: number; message?: string }
  if (kind === 'PasswordException')
    return code === NEEDS_PASSWORD
      ? refused('encrypted', `${name}: パスワードが必要です (the file is encrypted: give --password)`)
      : refused('wrong-password', `${name}: パスワードが違います (the password does not open the file)`)
  const why = message ?? String(error)
  return refused(
    'damaged',
    isCutOff(bytes)
      ? `${name}: 途中で切れているのでPDFとして読めません。もう一度入手してください (cut off, get it again: ${why})`
      : `${name}: PDFとして読めません (damaged or no PDF: ${why})`,
  )
}
