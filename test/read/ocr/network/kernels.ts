// A kernel in a module of its own, with one page of memory: as the core calls it.
import type { Definition } from '../../../../src/read/ocr/network/define.ts'
import { extendModule } from '../../../../src/read/ocr/network/extend-module.ts'
import { bytesOf, type Code, call, get, unsigned } from '../../../../src/read/ocr/network/instructions.ts'

const list = (...items: Code[]): Code => [unsigned(items.length), ...items]
const section = (id: number, content: Code): Code => [id, unsigned(bytesOf(content).length), content]
const name = (text: string): Code => list(...Buffer.from(text))

/** Exports `memory` and `run`, which calls the function that is added: number 1. Only i32 parameters, no result. */
const around = (parameters: number): Uint8Array => {
  const body = [0, call(1, ...Array.from({ length: parameters }, (_, index) => get(index))), 0x0b]
  return Uint8Array.from(
    bytesOf([
      ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, list([0x60, unsigned(parameters), Array(parameters).fill(0x7f), 0])),
      section(3, list(0)),
      section(5, list([0, 16])), // pages of 64 KiB
      section(7, list([name('run'), 0, 0], [name('memory'), 2, 0])),
      section(10, list([unsigned(bytesOf(body).length), body])),
    ]),
  )
}

export type Kernel = { readonly memory: ArrayBuffer; readonly run: (...parameters: number[]) => void }

/** TypeScript knows it of browsers only. */
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly instantiate: (module: Uint8Array) => Promise<{
      readonly instance: {
        readonly exports: { readonly run: Kernel['run']; readonly memory: { readonly buffer: ArrayBuffer } }
      }
    }>
  }
}

export const kernelOf = async (definition: Definition, parameters: number): Promise<Kernel> => {
  const { instance } = await WebAssembly.instantiate(extendModule(around(parameters), [definition], []))
  const { run, memory } = instance.exports
  return { memory: memory.buffer, run }
}

/** The same numbers in each run. */
export const signedBytes = (count: number, seed: number): Int8Array => {
  let state = seed
  return Int8Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return ((state >> 8) % 255) - 127
  })
}
