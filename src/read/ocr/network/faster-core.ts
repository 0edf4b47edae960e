// The recogniser's core -> the same core with its network written for vectors: the same answers, bit for bit. Pure.
// Anything unusual (another kind of layer, floats, other sizes) still goes through Tesseract's own code.
import { createHash } from 'node:crypto'
import { CORE_SHA256, FUNCTIONS, IO, IO_BYTES_MODE, LSTM_LOCALS, PLACES, word } from './core-layout.ts'
import { extendModule, type Inset } from './extend-module.ts'
import { firstLayer } from './first-layer.ts'
import { BLOCK, type Code, call, END, get, i32, int, leave, outOfBlock, when } from './instructions.ts'
import { lstmStep } from './lstm-step.ts'
import { timesVector } from './times-vector.ts'
import { toBytes } from './to-bytes.ts'
import { windows } from './windows.ts'

export const isKnownCore = (core: Uint8Array): boolean =>
  createHash('sha256').update(core).digest('hex') === CORE_SHA256

export const fasterCore = (core: Uint8Array): Uint8Array => {
  const added = [timesVector, lstmStep, toBytes, windows, firstLayer]
  const [times, step, bytes, around, layer] = added.map((_, index) => FUNCTIONS + index) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return extendModule(core, added, [
    { at: PLACES.matrixTimesVector, code: multiply(times) },
    { at: PLACES.gates, code: [BLOCK, outOfBlock(call(step, ...[network, t, frame].map(get)))] },
    { at: PLACES.afterGates, code: END },
    { at: PLACES.writeTimeStepPart, code: write(bytes, get(2), get(3), get(4)) },
    { at: PLACES.writeTimeStep, code: write(bytes, int(0), word(get(0), IO.features), get(2)) },
    insteadOf(PLACES.convolve, around),
    insteadOf(PLACES.fullyConnected, layer),
  ])
}

const { network, t, frame } = LSTM_LOCALS

/** Leaves a function when the other has done its work. */
const insteadOf = (at: number, other: number): Inset => ({ at, code: when(call(other, ...[0, 2, 5].map(get)), leave) })

const isMultiple = (value: Code, of: 4 | 16): Code => i32.isZero(i32.and(value, int(of - 1)))

const multiply = (times: number): Code =>
  when(
    i32.and(isMultiple(i32.sub(get(1), int(1)), 16), isMultiple(get(0), 4)),
    ...[call(times, ...[0, 1, 2, 3, 4, 5].map(get)), leave],
  )

/** Into the row `t` (parameter 1) of a NetworkIO (parameter 0). */
const write = (bytes: number, first: Code, count: Code, floats: Code): Code => {
  const row = i32.add(word(get(0), IO.bytes), i32.mul(get(1), word(get(0), IO.features)))
  const isUsual = i32.and(i32.equals(i32.load8(get(0), IO_BYTES_MODE), int(1)), isMultiple(count, 16))
  return when(isUsual, when(count, call(bytes, floats, i32.add(row, first), count)), leave)
}
