// The lines of a list on stdin -> paths, each with what its line says of where the document comes from.  Pure.
// A line is a path, or a JSON object: {"path": "in/plan.pdf", "url": "https://…", "publisher": "…", "dated": "2025-04"}.
import type { Origin } from '../../store/origins.ts'
import { UserError } from '../../user-error.ts'
import { originOf } from './origin.ts'

export type ListedPath = { readonly path: string; readonly origin?: Origin }

export const listedPaths = (text: string): ListedPath[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, i) => (line.trim() === '' ? [] : [line.startsWith('{') ? listed(line, i + 1) : { path: line }]))

const listed = (line: string, number: number): ListedPath => {
  const where = `- (${number} 行目 / line ${number}): `
  const { path, ...said } = parsed(line, where)
  if (typeof path !== 'string' || path === '') throw new UserError(`${where}path がありません / path is missing`)
  return { path, origin: originOf(said, where) }
}

const parsed = (line: string, where: string): Record<string, unknown> => {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new UserError(`${where}JSON として読めません / no JSON: ${(error as Error).message}`)
  }
}
