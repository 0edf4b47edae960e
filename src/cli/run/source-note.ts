// The note beside a document, plan.pdf.source.yaml -> where the document comes from.  [IO]
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Origin } from '../../store/origins.ts'
import { UserError } from '../../user-error.ts'
import { originOf } from './origin.ts'

export const NOTE_ENDING = '.source.yaml'

/** Nothing where there is no note. */
export const readSourceNote = async (document: string): Promise<Origin> => {
  const text = textOf(document + NOTE_ENDING)
  if (text === undefined) return {}
  const where = `${basename(document)}${NOTE_ENDING}: `
  // Loaded only where there is a note.
  const { parse } = await import('yaml')
  try {
    // Dates stay text: 2025-04-01 is what the person wrote.
    const said = parse(text, { schema: 'failsafe' }) ?? {}
    if (typeof said === 'object' && !Array.isArray(said)) return originOf(said, where)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`${where}YAML として読めません / cannot be read: ${(error as Error).message.split('\n')[0]}`)
  }
  throw new UserError(`${where}項目と値がありません / found: no keys, allowed: url: https://…`)
}

const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
