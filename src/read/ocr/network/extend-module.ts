// A module of WebAssembly -> the same with functions added and pieces of code put into its own. Pure.
// What is added stands last in its lists, so that no number of the module changes.
import type { Definition } from './define.ts'
import { bytesOf, type Code, unsigned } from './instructions.ts'

/** `at`: bytes from the beginning of the module, between two instructions. */
export type Inset = { readonly at: number; readonly code: Code }

const [TYPES, FUNCTIONS, CODE] = [1, 3, 10]
/** The magic number and the version. */
const HEAD = 8

export const extendModule = (
  module: Uint8Array,
  added: readonly Definition[],
  insets: readonly Inset[],
): Uint8Array => {
  const sections = sectionsOf(module)
  const types = sections.find(({ id }) => id === TYPES)!
  const firstType = readUnsigned(module, types.from).value
  const rewritten = sections.flatMap(({ id, from, to }) => {
    const content = module.subarray(from, to)
    if (id === TYPES)
      return section(
        id,
        longer(
          content,
          added.map(({ type }) => type),
        ),
      )
    if (id === FUNCTIONS)
      return section(
        id,
        longer(
          content,
          added.map((_, index) => unsigned(firstType + index)),
        ),
      )
    if (id === CODE)
      return section(
        id,
        longer(
          withInsets(content, from, insets),
          added.map(({ body }) => sized(body)),
        ),
      )
    return section(id, [content])
  })
  return joined([module.subarray(0, HEAD), ...rewritten])
}

type Section = { readonly id: number; readonly from: number; readonly to: number }

const sectionsOf = (module: Uint8Array): Section[] => {
  const sections: Section[] = []
  for (let at = HEAD; at < module.length; at = sections.at(-1)!.to) {
    const { value: size, next } = readUnsigned(module, at + 1)
    sections.push({ id: module[at]!, from: next, to: next + size })
  }
  return sections
}

const readUnsigned = (bytes: Uint8Array, at: number): { readonly value: number; readonly next: number } => {
  const byte = bytes[at]!
  if (byte < 0x80) return { value: byte, next: at + 1 }
  const { value, next } = readUnsigned(bytes, at + 1)
  return { value: (byte & 0x7f) + value * 0x80, next }
}

/** A list (its length first) with more at its end. */
const longer = (list: Uint8Array, more: readonly Code[]): Uint8Array[] => {
  const { value, next } = readUnsigned(list, 0)
  return [bytes(unsigned(value + more.length)), list.subarray(next), bytes(more)]
}

/** The list of bodies; `from`: where it begins in the module. */
const withInsets = (bodies: Uint8Array, from: number, insets: readonly Inset[]): Uint8Array => {
  let { next: at } = readUnsigned(bodies, 0)
  const parts = [bodies.subarray(0, at)]
  while (at < bodies.length) {
    const { value: size, next: start } = readUnsigned(bodies, at)
    const end = start + size
    const here = insets.filter((inset) => inset.at - from >= start && inset.at - from < end)
    parts.push(
      ...(here.length === 0 ? [bodies.subarray(at, end)] : bodyWith(bodies.subarray(start, end), from + start, here)),
    )
    at = end
  }
  return joined(parts)
}

const bodyWith = (body: Uint8Array, from: number, insets: readonly Inset[]): Uint8Array[] => {
  const sorted = insets.toSorted((a, b) => a.at - b.at)
  const cuts = [0, ...sorted.map(({ at }) => at - from), body.length]
  const parts = sorted.flatMap(({ code }, index) => [body.subarray(cuts[index], cuts[index + 1]), bytes(code)])
  const whole = joined([...parts, body.subarray(cuts.at(-2))])
  return [bytes(unsigned(whole.length)), whole]
}

const section = (id: number, content: readonly Uint8Array[]): Uint8Array[] => {
  const whole = joined(content)
  return [bytes([id, unsigned(whole.length)]), whole]
}

const sized = (code: Code): Code => [unsigned(bytesOf(code).length), code]
const bytes = (code: Code): Uint8Array => Uint8Array.from(bytesOf(code))
const joined = (parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts)
