// A file -> the same with damage in it, the same damage for the same seed.  Pure.
// Bytes flipped, runs cut out, the end missing, a piece of another file spliced in, streams swapped, numbers made huge.

export const randomFrom = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return (below) => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

type Random = ReturnType<typeof randomFrom>
type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer

const flip: Mutation = (bytes, random) => {
  const out = Buffer.from(bytes)
  for (let n = 1 + random(64); n > 0; n--) out[random(out.length)] = random(256)
  return out
}

const cut: Mutation = (bytes, random) => {
  const from = random(bytes.length)
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + random(5_000))])
}

const truncate: Mutation = (bytes, random) => bytes.subarray(0, 1 + random(bytes.length))

const splice: Mutation = (bytes, random, other) => {
  const [at, from] = [random(bytes.length), random(other.length)]
  return Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + 1 + random(20_000)), bytes.subarray(at)])
}

const swapStreams: Mutation = (bytes, random) => {
  const streams = [...bytes.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)endstream/g)]
  if (streams.length < 2) return flip(bytes, random, bytes)
  const [a, b] = [random(streams.length), random(streams.length)].sort((x, y) => x - y).map((n) => streams[n]!)
  if (!a || !b || a === b) return flip(bytes, random, bytes)
  const piece = (from: number, to: number) => bytes.subarray(from, to)
  return Buffer.concat([
    piece(0, a.index),
    piece(b.index, b.index + b[0].length),
    piece(a.index + a[0].length, b.index),
    piece(a.index, a.index + a[0].length),
    piece(b.index + b[0].length, bytes.length),
  ])
}

const HUGE = ['99999999999', '-1', '0', '4294967296', '1e99', 'NaN']

const numbers: Mutation = (bytes, random) => {
  const text = bytes.toString('latin1')
  const found = [...text.matchAll(/(?<=[\s[])\d+(?=[\s\]/>])/g)]
  let out = text
  for (let n = 1 + random(4); n > 0; n--) {
    const at = found[random(found.length || 1)]
    if (at) out = `${out.slice(0, at.index)}${HUGE[random(HUGE.length)]}${out.slice(at.index + at[0].length)}`
  }
  return Buffer.from(out, 'latin1')
}

export const MUTATIONS = { flip, cut, truncate, splice, swapStreams, numbers } as const
const NAMES = Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[]

export const mutant = (
  bytes: Buffer,
  other: Buffer,
  seed: number,
): { readonly how: string; readonly bytes: Buffer } => {
  const random = randomFrom(seed)
  const how = NAMES[random(NAMES.length)] ?? 'flip'
  return { how, bytes: MUTATIONS[how](bytes, random, other) }
}
