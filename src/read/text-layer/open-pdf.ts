// Bytes -> an open document of pdf.js, or a mistake a person understands. IO: reads pdf.js's own data files.

import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { getDocument, type PDFDocumentLoadingTask, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Source } from '../../types.ts'
import { UserError } from '../../user-error.ts'

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Fonts with predefined CMaps (90ms-RKSJ-H) give no text at all without these; pdf.js wants the trailing slash. */
const DATA = {
  cMapUrl: `${root}/cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${root}/standard_fonts/`,
  wasmUrl: `${root}/wasm/`,
}

export type OpenPdf = { readonly document: PDFDocumentProxy; readonly task: PDFDocumentLoadingTask }

export async function openPdf(source: Source, password: string | undefined): Promise<OpenPdf> {
  const task = getDocument({
    ...DATA,
    // pdf.js takes the array for itself.
    data: new Uint8Array(source.bytes),
    isEvalSupported: false,
    disableFontFace: true,
    fontExtraProperties: true,
    verbosity: 0,
    ...(password === undefined ? {} : { password }),
  })
  try {
    return { document: await task.promise, task }
  } catch (error) {
    await task.destroy()
    throw mistakeOf(source.name, error)
  }
}

const NEEDS_PASSWORD = 1

function mistakeOf(name: string, error: unknown): Error {
  const { name: kind, code, message } = error as { name?: string; code?: number; message?: string }
  if (kind === 'PasswordException')
    return new UserError(
      code === NEEDS_PASSWORD
        ? `${name}: パスワードが必要です (the file is encrypted: give --password)`
        : `${name}: パスワードが違います (the password does not open the file)`,
    )
  return new UserError(`${name}: PDFとして読めません (damaged or no PDF: ${message ?? String(error)})`)
}
