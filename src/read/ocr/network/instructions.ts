// Instructions of WebAssembly as values -> bytes. Pure. Only those the kernels of this folder need.
// Operands come first, as in the format: `i32.add(a, b)` is a, b and the opcode of the sum.

export type Code = number | readonly Code[]

export const bytesOf = (code: Code): number[] => (typeof code === 'number' ? [code] : code.flatMap(bytesOf))

/** LEB128 of a whole number from 0. */
export const unsigned = (value: number): number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]

const signed = (value: number): number[] =>
  value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)]

export const get = (local: number): Code => [0x20, unsigned(local)]
export const set = (local: number, value: Code): Code => [value, 0x21, unsigned(local)]
export const tee = (local: number, value: Code): Code => [value, 0x22, unsigned(local)]
export const getGlobal = (index: number): Code => [0x23, unsigned(index)]
export const setGlobal = (index: number, value: Code): Code => [value, 0x24, unsigned(index)]
export const int = (value: number): Code => [0x41, signed(value)]
export const call = (index: number, ...operands: Code[]): Code => [operands, 0x10, unsigned(index)]
export const leave: Code = 0x0f
export const advance = (local: number, by: number): Code => set(local, i32.add(get(local), int(by)))

const NO_RESULT = 0x40
export const END: Code = 0x0b
export const BLOCK: Code = [0x02, NO_RESULT]
/** Out of the innermost block, where the condition holds. */
export const outOfBlock = (condition: Code): Code => [condition, 0x0d, 0]
export const when = (condition: Code, ...then: Code[]): Code => [condition, 0x04, NO_RESULT, then, END]
export const either = (condition: Code, then: Code, otherwise: Code): Code => [
  ...[condition, 0x04, NO_RESULT, then],
  ...[0x05, otherwise, END],
]
/** Once, and again while the condition holds after it. */
export const repeat = (body: Code, condition: Code): Code => [0x03, NO_RESULT, body, condition, 0x0d, 0, END]

type Operator = (...operands: Code[]) => Code
const plain =
  (opcode: number): Operator =>
  (...operands) => [...operands, opcode]
const vector =
  (opcode: number): Operator =>
  (...operands) => [...operands, 0xfd, unsigned(opcode)]

/** Alignment is a hint only (the 0): none is promised. */
const reading =
  (...opcode: number[]) =>
  (address: Code, offset = 0): Code => [address, opcode, 0, unsigned(offset)]
const writing =
  (...opcode: number[]) =>
  (address: Code, value: Code, offset = 0): Code => [address, value, opcode, 0, unsigned(offset)]

export const i32 = {
  ...{ add: plain(0x6a), sub: plain(0x6b), mul: plain(0x6c), and: plain(0x71), or: plain(0x72), shl: plain(0x74) },
  ...{ isZero: plain(0x45), equals: plain(0x46), differs: plain(0x47), below: plain(0x49) },
  ...{ load: reading(0x28), load8: reading(0x2d), load8signed: reading(0x2c) },
  ...{ store8: writing(0x3a), store16: writing(0x3b) },
} as const

export const v128 = {
  ...{ load: reading(0xfd, 0x00), store: writing(0xfd, 0x0b), and: vector(0x4e), or: vector(0x50), xor: vector(0x51) },
  /** Eight signed bytes, each as 16 bits. */
  load8as16: reading(0xfd, 0x01),
  /** 64 bits into the lower half, the upper is zero. */
  loadLower: reading(0xfd, 0x5d),
  loadUpper: (into: Code, address: Code): Code => [address, into, 0xfd, 0x57, 0, 0, 1],
  /** Each bit of the first where the mask has it, else of the second. */
  choose: vector(0x52),
} as const

/** Lanes of 32 bits: 0-3 of the first, 4-7 of the second. */
export const lanes = (first: Code, second: Code, chosen: readonly number[]): Code => [
  ...[first, second, 0xfd, 0x0d],
  chosen.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte)),
]

export const i32x4 = {
  ...{
    splat: vector(0x11),
    add: vector(0xae),
    sub: vector(0xb1),
    mul: vector(0xb5),
    min: vector(0xb6),
    above: vector(0x3b),
  },
  /** Eight products of 16 bits, neighbours added. */
  dot: vector(0xba),
  lane: (value: Code, lane: number): Code => [value, 0xfd, 0x1b, lane],
  withLane: (into: Code, lane: number, value: Code): Code => [into, value, 0xfd, 0x1c, lane],
  /** Cut, not rounded. */
  fromFloat: vector(0xf8),
  all: (value: number): Code => [int(value), 0xfd, 0x11],
} as const

/** Eight or sixteen out of two vectors; what does not fit becomes the largest that does. */
export const narrow = { to16: vector(0x85), to8: vector(0x65) } as const

const floatBytes = (value: number): number[] => [...new Uint8Array(new Float32Array([value]).buffer)]
export const f32x4 = {
  ...{
    abs: vector(0xe0),
    add: vector(0xe4),
    sub: vector(0xe5),
    mul: vector(0xe6),
    below: vector(0x43),
    fromInt: vector(0xfa),
  },
  /** The second where it is less (more) than the first. */
  ...{ min: vector(0xea), max: vector(0xeb) },
  all: (value: number): Code => [0x43, floatBytes(value), 0xfd, 0x13],
} as const
