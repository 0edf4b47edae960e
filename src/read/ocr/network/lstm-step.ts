// One step of LSTM::Forward from the input's bytes to state and output, where it is the usual one. Gives 1 when it was done.
import { CORE, FRAME, IN_TRAINING, IO, IO_BYTES_MODE, LSTM, LSTM_BYTES, NETWORK, word } from './core-layout.ts'
import { CURVE_LOCALS, logistic, tanh } from './curves.ts'
import { define } from './define.ts'
import { advance, call, f32x4, get, i32, int, leave, repeat, set, tee, v128, when } from './instructions.ts'

/** LSTM::kStateClip. */
const LARGEST_STATE = 100
const GATES = ['input', 'inputGate', 'forgetGate', 'outputGate'] as const

export const lstmStep = define({
  parameters: ['network', 't', 'frame'],
  gives: true,
  ints: ['from', 'state', 'output', 'end', ...GATES],
  vectors: [...CURVE_LOCALS, 'new', 'part'],
  code: (l) => {
    const network = get(l.network)
    return [
      [
        i32.load8(network, LSTM_BYTES.twoDimensions),
        i32.differs(i32.load8(network, 4 * LSTM.source + IO_BYTES_MODE), int(1)),
        i32.equals(word(network, NETWORK.training), int(IN_TRAINING)),
        i32.and(word(network, LSTM.states), int(3)),
      ].map((other) => when(other, int(0), leave)),
      set(
        l.from,
        i32.add(word(network, LSTM.source + IO.bytes), i32.mul(get(l.t), word(network, LSTM.source + IO.features))),
      ),
      GATES.map((gate) =>
        call(
          CORE.matrixDotVector,
          i32.add(network, int(LSTM_BYTES.gates[gate])),
          get(l.from),
          tee(l[gate], word(get(l.frame), FRAME[gate])),
        ),
      ),
      set(l.state, word(get(l.frame), FRAME.state)),
      set(l.output, word(get(l.frame), FRAME.output)),
      set(l.end, i32.add(get(l.state), i32.shl(word(network, LSTM.states), int(2)))),
      repeat(
        [
          set(l.new, tanh(v128.load(get(l.input)), l)),
          set(l.new, f32x4.mul(get(l.new), logistic(v128.load(get(l.inputGate)), l))),
          set(l.part, logistic(v128.load(get(l.forgetGate)), l)),
          set(l.new, f32x4.add(get(l.new), f32x4.mul(get(l.part), v128.load(get(l.state))))),
          set(l.new, f32x4.max(f32x4.all(-LARGEST_STATE), f32x4.min(f32x4.all(LARGEST_STATE), get(l.new)))),
          v128.store(get(l.state), get(l.new)),
          set(l.new, tanh(get(l.new), l)),
          v128.store(get(l.output), f32x4.mul(get(l.new), logistic(v128.load(get(l.outputGate)), l))),
          [l.state, l.output, ...GATES.map((gate) => l[gate])].map((pointer) => advance(pointer, 16)),
        ],
        i32.below(get(l.state), get(l.end)),
      ),
      int(1),
    ]
  },
})
