// Floats -> bytes, 1 as 127. Their number must be a multiple of 16. Pure.
import { inBytes, packed } from './curves.ts'
import { define } from './define.ts'
import { advance, get, i32, repeat, set, v128 } from './instructions.ts'

export const toBytes = define({
  parameters: ['floats', 'bytes', 'count'],
  gives: false,
  ints: ['end'],
  vectors: ['scaled'],
  code: (l) => [
    set(l.end, i32.add(get(l.bytes), get(l.count))),
    repeat(
      [
        v128.store(
          get(l.bytes),
          packed((quarter) => inBytes(v128.load(get(l.floats), 16 * quarter), l.scaled)),
        ),
        advance(l.floats, 64),
        advance(l.bytes, 16),
      ],
      i32.below(get(l.bytes), get(l.end)),
    ),
  ],
})
