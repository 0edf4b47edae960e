// Which family is this document of? By its content; the family that asks for most wins. Pure.
import type { Family } from './define-family.ts'

export function identifyFamily(text: string, families: readonly Family[]): Family | undefined {
  const fitting = families.filter((f) => holdsAll(text, f.match.all) && !holdsAny(text, f.match.none ?? []))
  return fitting.sort((a, b) => b.match.all.length - a.match.all.length)[0]
}

const holds = (text: string, source: string): boolean => new RegExp(source, 'u').test(text)
const holdsAll = (text: string, sources: readonly string[]): boolean => sources.every((s) => holds(text, s))
const holdsAny = (text: string, sources: readonly string[]): boolean => sources.some((s) => holds(text, s))
