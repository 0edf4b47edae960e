// Convolve::Forward for windows of 3 x 3 of one picture in bytes: each pixel -> itself and its eight neighbours. Gives 1 when
// it was done. Beyond the edges stand random numbers, drawn in Tesseract's order.
import { CONVOLVE, CORE, IO, IO_BYTES_MODE, NETWORK, word } from './core-layout.ts'
import { define } from './define.ts'
import { advance, type Code, call, either, get, i32, int, leave, repeat, set, when } from './instructions.ts'

const SIDE = [-1, 0, 1] as const
const WINDOW = 9

export const windows = define({
  parameters: ['network', 'input', 'output'],
  gives: true,
  ints: ['height', 'width', 'x', 'y', 't', 'from', 'to'],
  vectors: [],
  code: (l) => {
    const [network, input, output] = [get(l.network), get(l.input), get(l.output)]
    const place = (dx: number, dy: number): number => 3 * (dx + 1) + (dy + 1)
    const row = (dy: number): Code => (dy === 0 ? get(l.from) : (dy < 0 ? i32.sub : i32.add)(get(l.from), get(l.width)))
    const neighbour = (dx: number, dy: number): Code =>
      i32.store8(get(l.to), i32.load8(i32.add(row(dy), int(dx))), place(dx, dy))
    const random = (first: number, count: number): Code =>
      call(CORE.randomize, output, get(l.t), int(first), int(count), word(network, CONVOLVE.random))
    const within = (at: number, by: number, size: number): Code => i32.below(i32.add(get(at), int(by)), get(size))
    const inner = (at: number, size: number): Code =>
      i32.below(i32.sub(get(at), int(1)), i32.sub(get(size), int(SIDE.length - 1)))
    const atEdge = SIDE.map((dx) =>
      either(
        within(l.x, dx, l.width),
        SIDE.map((dy) => either(within(l.y, dy, l.height), neighbour(dx, dy), random(place(dx, dy), 1))),
        random(place(dx, -1), SIDE.length),
      ),
    )
    return [
      set(l.height, word(input, IO.height)),
      set(l.width, word(input, IO.width)),
      [
        i32.differs(i32.load8(input, IO_BYTES_MODE), int(1)),
        i32.differs(word(input, IO.pictures), int(1)),
        i32.differs(word(input, IO.features), int(1)),
        i32.differs(word(word(input, IO.heights), 0), get(l.height)),
        i32.differs(word(word(input, IO.widths), 0), get(l.width)),
        i32.differs(word(network, CONVOLVE.halfWidth), int(1)),
        i32.differs(word(network, CONVOLVE.halfHeight), int(1)),
        i32.differs(word(network, NETWORK.outputs), int(WINDOW)),
      ].map((other) => when(other, int(0), leave)),
      call(CORE.resize, output, int(1), i32.add(input, int(4 * IO.map)), int(WINDOW)),
      set(l.from, word(input, IO.bytes)),
      set(l.to, word(output, IO.bytes)),
      repeat(
        [
          set(l.x, int(0)),
          repeat(
            [
              either(
                i32.and(inner(l.x, l.width), inner(l.y, l.height)),
                SIDE.map((dx) => SIDE.map((dy) => neighbour(dx, dy))),
                atEdge,
              ),
              ...[advance(l.from, 1), advance(l.to, WINDOW), advance(l.t, 1), advance(l.x, 1)],
            ],
            i32.below(get(l.x), get(l.width)),
          ),
          advance(l.y, 1),
        ],
        i32.below(get(l.y), get(l.height)),
      ),
      int(1),
    ]
  },
})
