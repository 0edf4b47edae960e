// An open PDF -> what it holds besides its pages: attached files, scripts, programs it wants started. IO: pdf.js.
// Listed so that nobody takes the pages for all there is. Nothing of it is opened and nothing run.
import type { Source } from '../../types.ts'
import type { Enclosed, EnclosedThing } from '../read-options.ts'
import type { PDFDocumentProxy } from './pdfjs.ts'

type Attachment = { readonly filename?: string; readonly rawFilename?: string; readonly content?: Uint8Array | null }

/** Things of one document that are named; a hostile one may hold millions. */
const MOST_NAMED = 1_000

/** What the file as a whole holds; damage there is no damage of its pages. */
export const enclosedIn = async (document: PDFDocumentProxy, { bytes }: Source): Promise<Enclosed> => {
  const attached = (await document.getAttachments().catch(() => null)) as Record<string, Attachment> | null
  const said = await document.getMetadata().catch(() => undefined)
  const { IsCollectionPresent: portfolio } = (said?.info ?? {}) as { readonly IsCollectionPresent?: boolean }
  const things = [
    ...Object.values(attached ?? {})
      .slice(0, MOST_NAMED)
      .map(attachment),
    ...(await actionsIn(document, bytes)),
  ]
  return { portfolio: portfolio === true && things.some(({ kind }) => kind === 'attachment'), things }
}

const attachment = ({ filename, rawFilename, content }: Attachment): EnclosedThing => ({
  kind: 'attachment',
  name: rawFilename || filename || '',
  bytes: content?.length ?? null,
})

type Signed = { readonly subtype?: string; readonly file?: Attachment }

/** Files pinned to a page. */
export const enclosedOnPage = (annotations: readonly Signed[]): EnclosedThing[] =>
  annotations.flatMap(({ subtype, file }) => (subtype === 'FileAttachment' && file ? [attachment(file)] : []))

/** Names of PDF; where they stand packed, pdf.js tells of scripts, and of programs nobody does. */
const actionsIn = async (document: PDFDocumentProxy, bytes: Uint8Array): Promise<EnclosedThing[]> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const scripts = await document.getJSActions().catch(() => null)
  return [
    ...(scripts || file.includes('/JavaScript') ? [action('script', 'JavaScript')] : []),
    ...(file.includes('/Launch') ? [action('launch', 'Launch')] : []),
  ]
}

const action = (kind: EnclosedThing['kind'], name: string): EnclosedThing => ({ kind, name, bytes: null })
