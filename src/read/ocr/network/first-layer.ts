// FullyConnected::Forward of the windows of 3 x 3 into 16 features by tanh, all in bytes. Gives 1 when it was done.
import * as core from './core-layout.ts'
import { word } from './core-layout.ts'
import { CURVE_LOCALS, inBytes, packed, tanh } from './curves.ts'
import { define } from './define.ts'
import {
  advance,
  type Code,
  call,
  f32x4,
  get,
  getGlobal,
  i32,
  i32x4,
  int,
  leave,
  repeat,
  set,
  setGlobal,
  tee,
  v128,
  when,
} from './instructions.ts'

const [INPUTS, OUTPUTS] = [9, 16]
/** Columns of a row of weights that belong to a pair of inputs; the ninth goes with the constant 1. A row has an empty column. */
const PAIRS = [0, 1, 2, 3, 4].map((pair) => [2 * pair, pair === 4 ? 10 : 2 * pair + 1] as const)
const ROW = 11
const ONE = 127
/** Bytes of the weights of a pair, 16 bits each, for all outputs. */
const PAIR_BYTES = 4 * OUTPUTS
const TABLE_BYTES = PAIRS.length * PAIR_BYTES

export const firstLayer = define({
  parameters: ['network', 'input', 'output'],
  gives: true,
  ints: ['table', 'from', 'to', 'end', 'weights', 'scales', 'at'],
  vectors: [...CURVE_LOCALS, 'pair0', 'pair1', 'pair2', 'pair3', 'pair4', 'sum'],
  code: (l) => {
    const [network, input, output] = [get(l.network), get(l.input), get(l.output)]
    const pairs = [l.pair0, l.pair1, l.pair2, l.pair3, l.pair4]
    const pairOf = ([first, second]: readonly [number, number]): Code =>
      i32.or(
        i32.and(i32.load8signed(get(l.from), first), int(0xffff)),
        second < INPUTS ? i32.shl(i32.load8signed(get(l.from), second), int(16)) : int(ONE << 16),
      )
    const product = (pair: number, quarter: number): Code =>
      i32x4.dot(get(pairs[pair]!), v128.load(get(l.table), PAIR_BYTES * pair + 16 * quarter))
    const quarter = (quarter: number): Code => [
      set(l.sum, product(0, quarter)),
      [1, 2, 3, 4].map((pair) => set(l.sum, i32x4.add(get(l.sum), product(pair, quarter)))),
      inBytes(tanh(f32x4.mul(v128.load(get(l.scales), 16 * quarter), f32x4.fromInt(get(l.sum))), l), l.sum),
    ]
    const fillTable: Code = repeat(
      [
        PAIRS.map((columns, pair) =>
          columns.map((column, second) =>
            i32.store16(
              i32.add(get(l.table), get(l.at)),
              i32.load8signed(get(l.weights), column),
              PAIR_BYTES * pair + 2 * second,
            ),
          ),
        ),
        advance(l.weights, ROW),
        advance(l.at, 4),
      ],
      i32.below(get(l.at), int(PAIR_BYTES)),
    )
    return [
      [
        i32.differs(i32.load8(input, core.IO_BYTES_MODE), int(1)),
        i32.differs(word(network, core.NETWORK.type), int(core.TYPE_TANH)),
        i32.differs(word(network, core.NETWORK.inputs), int(INPUTS)),
        i32.differs(word(network, core.NETWORK.outputs), int(OUTPUTS)),
        i32.equals(word(network, core.NETWORK.training), int(core.IN_TRAINING)),
        i32.isZero(word(int(core.MATRIX_FUNCTIONS), 0)),
      ].map((other) => when(other, int(0), leave)),
      call(core.CORE.resize, output, int(1), i32.add(input, int(4 * core.IO.map)), int(OUTPUTS)),
      i32.store8(network, int(1), core.DENSE.bytesMode),
      setGlobal(core.STACK, tee(l.table, i32.sub(getGlobal(core.STACK), int(TABLE_BYTES)))),
      set(l.weights, word(network, core.DENSE.weights)),
      set(l.scales, word(network, core.DENSE.scales)),
      fillTable,
      set(l.from, word(input, core.IO.bytes)),
      set(l.to, word(output, core.IO.bytes)),
      set(l.end, i32.add(get(l.to), i32.mul(word(input, core.IO.steps), int(OUTPUTS)))),
      repeat(
        [
          PAIRS.map((columns, pair) => set(pairs[pair]!, i32x4.splat(pairOf(columns)))),
          v128.store(get(l.to), packed(quarter)),
          ...[advance(l.from, INPUTS), advance(l.to, OUTPUTS)],
        ],
        i32.below(get(l.to), get(l.end)),
      ),
      setGlobal(core.STACK, i32.add(get(l.table), int(TABLE_BYTES))),
      int(1),
    ]
  },
})
