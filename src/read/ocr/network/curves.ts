// Four floats -> their tanh or logistic by Tesseract's tables, and -> whole numbers within 127. Pure. Bit for bit as it does.
import { TABLES } from './core-layout.ts'
import { type Code, f32x4, get, i32, i32x4, int, lanes, narrow, set, v128 } from './instructions.ts'

/** Entries of a table for each 1 of the argument, and its last one but one. */
const SCALE = 256
const LAST = 4094
const SIGN = -0x8000_0000
/** The largest byte, which stands for 1. */
const ONE = 127

/** Locals that are used on the way. */
export const CURVE_LOCALS = ['x', 'rest', 'index', 'lower', 'upper'] as const
export type CurveLocals = Readonly<Record<(typeof CURVE_LOCALS)[number], number>>

/** Of |x|: the table's entry below it, and as much of the way to the next as is left; 1 behind the table. */
const read = (table: number, l: CurveLocals): Code => {
  const entry = (lane: number): Code => i32.add(i32.shl(i32x4.lane(get(l.index), lane), int(2)), int(table))
  const [these, next] = [
    lanes(get(l.lower), get(l.upper), [0, 2, 4, 6]),
    lanes(get(l.lower), get(l.upper), [1, 3, 5, 7]),
  ]
  return [
    set(l.rest, f32x4.mul(f32x4.abs(get(l.x)), f32x4.all(SCALE))),
    set(l.index, i32x4.fromFloat(f32x4.min(f32x4.all(LAST + 1), get(l.rest)))),
    set(l.lower, v128.loadUpper(v128.loadLower(entry(0)), entry(1))),
    set(l.upper, v128.loadUpper(v128.loadLower(entry(2)), entry(3))),
    set(l.rest, f32x4.sub(get(l.rest), f32x4.fromInt(get(l.index)))),
    v128.choose(
      f32x4.all(1),
      f32x4.add(f32x4.mul(f32x4.sub(next, these), get(l.rest)), these),
      i32x4.above(get(l.index), i32x4.all(LAST)),
    ),
  ]
}

export const tanh = (x: Code, l: CurveLocals): Code => [
  set(l.x, x),
  v128.or(read(TABLES.tanh, l), v128.and(get(l.x), i32x4.all(SIGN))),
]

/** 1 - that of -x, where x is below 0. */
export const logistic = (x: Code, l: CurveLocals): Code => [
  set(l.x, x),
  set(l.rest, read(TABLES.logistic, l)),
  v128.choose(f32x4.sub(f32x4.all(1), get(l.rest)), get(l.rest), f32x4.below(get(l.x), f32x4.all(0))),
]

/** Rounded away from 0 at a half; `scaled` is a local. */
export const inBytes = (x: Code, scaled: number): Code => {
  const negative = f32x4.below(get(scaled), f32x4.all(0))
  const size = i32x4.min(i32x4.fromFloat(f32x4.add(f32x4.abs(get(scaled)), f32x4.all(0.5))), i32x4.all(ONE))
  return [set(scaled, f32x4.mul(x, f32x4.all(ONE))), i32x4.sub(v128.xor(size, negative), negative)]
}

/** Sixteen bytes of four times four numbers. */
export const packed = (four: (quarter: number) => Code): Code =>
  narrow.to8(narrow.to16(four(0), four(1)), narrow.to16(four(2), four(3)))
