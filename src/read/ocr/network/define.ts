// The parts of a function of WebAssembly -> one that can be added to a module. Pure.
import { type Code, END, unsigned } from './instructions.ts'

const [I32, V128] = [0x7f, 0x7b]

export type Definition = { readonly type: Code; readonly body: Code }

type Parts<P extends string, I extends string, V extends string> = {
  /** All of them i32. */
  readonly parameters: readonly P[]
  /** Does it give an i32? */
  readonly gives: boolean
  readonly ints: readonly I[]
  readonly vectors: readonly V[]
  /** `at`: the number of each parameter and local. */
  readonly code: (at: Readonly<Record<P | I | V, number>>) => Code
}

export const define = <P extends string, I extends string = never, V extends string = never>(
  parts: Parts<P, I, V>,
): Definition => {
  const { parameters, gives, ints, vectors, code } = parts
  const names = [...parameters, ...ints, ...vectors]
  const at = Object.fromEntries(names.map((name, index) => [name, index])) as Record<P | I | V, number>
  return {
    type: [0x60, unsigned(parameters.length), parameters.map(() => I32), gives ? [1, I32] : 0],
    body: [2, unsigned(ints.length), I32, unsigned(vectors.length), V128, code(at), END],
  }
}
