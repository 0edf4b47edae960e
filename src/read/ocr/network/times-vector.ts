// Matrix of bytes times vector of bytes -> floats, as IntSimdMatrix has it: (sums + 127 x the last column) x scales. Pure.
// Four rows at a time; sums are added across only once. The numbers of inputs must be a multiple of 16, of outputs of 4.
import { define } from './define.ts'
import { advance, type Code, f32x4, get, i32, i32x4, int, lanes, repeat, set, v128 } from './instructions.ts'

const INPUT_STEP = 16
const ROWS = [0, 1, 2, 3] as const
/** What stands in the input for 1. */
const ONE = 127

/** columns: inputs + 1, as they lie in memory. */
export const timesVector = define({
  parameters: ['rows', 'columns', 'weights', 'scales', 'input', 'output'],
  gives: false,
  ints: ['inputEnd', 'outputEnd', 'at', 'row0', 'row1', 'row2', 'row3'],
  vectors: ['sum0', 'sum1', 'sum2', 'sum3', 'x', 'last'],
  code: (l) => {
    const row = ROWS.map((r) => l[`row${r}`])
    const sum = ROWS.map((r) => l[`sum${r}`])
    const [first, second, third, fourth] = sum.map(get) as [Code, Code, Code, Code]
    const eightInputs = (offset: number): Code => [
      set(l.x, v128.load8as16(get(l.at), offset)),
      ROWS.map((r) => set(sum[r]!, i32x4.add(get(sum[r]!), i32x4.dot(get(l.x), v128.load8as16(get(row[r]!), offset))))),
    ]
    return [
      set(l.inputEnd, i32.add(get(l.input), i32.sub(get(l.columns), int(1)))),
      set(l.outputEnd, i32.add(get(l.output), i32.shl(get(l.rows), int(2)))),
      repeat(
        [
          ROWS.map((r) => set(row[r]!, r === 0 ? get(l.weights) : i32.add(get(row[r - 1]!), get(l.columns)))),
          set(l.weights, i32.add(get(l.row3), get(l.columns))),
          sum.map((s) => set(s, i32x4.all(0))),
          set(l.at, get(l.input)),
          repeat(
            [eightInputs(0), eightInputs(8), row.map((r) => advance(r, INPUT_STEP)), advance(l.at, INPUT_STEP)],
            i32.below(get(l.at), get(l.inputEnd)),
          ),
          set(l.sum0, i32x4.add(lanes(first, second, [0, 4, 2, 6]), lanes(first, second, [1, 5, 3, 7]))),
          set(l.sum2, i32x4.add(lanes(third, fourth, [0, 4, 2, 6]), lanes(third, fourth, [1, 5, 3, 7]))),
          set(l.sum0, i32x4.add(lanes(first, third, [0, 1, 4, 5]), lanes(first, third, [2, 3, 6, 7]))),
          set(l.last, i32x4.splat(i32.load8signed(get(l.row0)))),
          [1, 2, 3].map((r) => set(l.last, i32x4.withLane(get(l.last), r, i32.load8signed(get(row[r]!))))),
          set(l.sum0, i32x4.add(first, i32x4.mul(get(l.last), i32x4.all(ONE)))),
          v128.store(get(l.output), f32x4.mul(v128.load(get(l.scales)), f32x4.fromInt(first))),
          advance(l.scales, 16),
          advance(l.output, 16),
        ],
        i32.below(get(l.output), get(l.outputEnd)),
      ),
    ]
  },
})
