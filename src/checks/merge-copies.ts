// Findings of one check -> those that say the same of copies of a table (summary and detail, one sheet twice) become one with
// all places: a reader looks at it once. Pure.
import type { Finding } from '../types.ts'

/** `name`: of the indicator or cost item that the finding speaks of first. */
export type NamedFinding = { readonly name: string; readonly finding: Finding }

/** Characters: shorter names (事業費, 参加者数) belong to many things, of which two may have the same numbers. */
const SHORTEST_NAME = 6

export function mergeCopies(all: readonly NamedFinding[]): readonly Finding[] {
  const groups = new Map<string, Finding>()
  for (const [i, { name, finding }] of all.entries()) {
    const { severity, message, arithmetic } = finding
    const key = name.length < SHORTEST_NAME ? String(i) : JSON.stringify([severity, message.ja, arithmetic])
    const first = groups.get(key)
    groups.set(key, first ? merged(first, finding) : finding)
  }
  return [...groups.values()]
}

const merged = (first: Finding, copy: Finding): Finding => ({
  ...first,
  pages: [...new Set([...first.pages, ...copy.pages])].sort((a, b) => a - b),
  places: [...first.places, ...copy.places],
  facts: [...first.facts, ...copy.facts],
})
