// The kernels against plain loops: the same numbers, to the last bit.
import { expect, test } from 'vitest'
import { timesVector } from '../../../../src/read/ocr/network/times-vector.ts'
import { toBytes } from '../../../../src/read/ocr/network/to-bytes.ts'
import { kernelOf, signedBytes } from './kernels.ts'

test.each([
  [4, 16],
  [8, 32],
  [64, 80],
  [96, 192],
  [512, 608],
])('%i rows times %i inputs', async (rows, inputs) => {
  const { memory, run } = await kernelOf(timesVector, 6)
  const columns = inputs + 1
  const weights = signedBytes(rows * columns, 7)
  const input = signedBytes(inputs, 11)
  const scales = Float32Array.from({ length: rows }, (_, row) => 1 / (row + 3))
  const [inputAt, scalesAt, outputAt, weightsAt] = [0, 4096, 8192, 16384]
  new Int8Array(memory).set(weights, weightsAt)
  new Int8Array(memory).set(input, inputAt)
  new Float32Array(memory, scalesAt).set(scales)
  run(rows, columns, weightsAt, scalesAt, inputAt, outputAt)
  const plain = scales.map((scale, row) => {
    const of = weights.subarray(row * columns, (row + 1) * columns)
    return input.reduce((sum, value, at) => sum + value * of[at]!, 127 * of[inputs]!) * scale
  })
  expect(new Float32Array(memory, outputAt, rows)).toEqual(plain)
  expect(new Float32Array(memory, outputAt + 4 * rows, 4)).toEqual(new Float32Array(4)) // nothing behind it
})

test.each([
  [0, 0],
  [1, 127],
  [-1, -127],
  [3, 127],
  [-100, -127],
  [0.5 / 127, 1],
  [-0.5 / 127, -1],
  [0.49 / 127, 0],
  [-0.49 / 127, 0],
  [0.3, 38],
])('%f as a byte is %i', async (float, byte) => {
  const { memory, run } = await kernelOf(toBytes, 3)
  const floats = Array.from({ length: 32 }, (_, at) => (at % 2 ? float : at / 31))
  new Float32Array(memory, 0, 32).set(floats)
  run(0, 1024, 32)
  const bytes = [...new Int8Array(memory, 1024, 33)]
  expect(bytes).toEqual([...floats.map((value, at) => (at % 2 ? byte : Math.round(Math.fround(value) * 127))), 0])
})
