// Ink -> its connected pieces (letters, their parts, specks). Pure; typed arrays; runs and union-find.
import type { Bits, PixelBox } from './raster.ts'

/** `pixels` counts ink; runs are x0, x1, y one after the other. */
export type Component = PixelBox & { readonly pixels: number; readonly runs: readonly number[] }

type Runs = { readonly from: Int32Array; readonly to: Int32Array; readonly y: Int32Array }

/** 8-connected. */
export const componentsOf = (ink: Bits): Component[] => {
  const runs = runsOf(ink)
  const roots = joinedRuns(runs, ink.height)
  const groups = new Map<number, number[]>()
  for (let i = 0; i < roots.length; i++) {
    const group = groups.get(roots[i]!)
    if (group) group.push(i)
    else groups.set(roots[i]!, [i])
  }
  return [...groups.values()].map((group) => toComponent(runs, group))
}

const runsOf = ({ width, height, data }: Bits): Runs => {
  const [from, to, rows]: [number[], number[], number[]] = [[], [], []]
  for (let y = 0; y < height; y++) {
    let x = data.indexOf(1, y * width) - y * width
    while (x >= 0 && x < width) {
      let end = x + 1
      while (end < width && data[y * width + end] === 1) end++
      from.push(x)
      to.push(end)
      rows.push(y)
      const next = data.indexOf(1, y * width + end)
      x = next < 0 ? -1 : next - y * width
    }
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to), y: Int32Array.from(rows) }
}

/** For each run the number of its group's first run. */
const joinedRuns = ({ from, to, y }: Runs, height: number): Int32Array => {
  const parent = Int32Array.from(from, (_, i) => i)
  const root = (i: number): number => {
    let r = i
    while (parent[r] !== r) {
      parent[r] = parent[parent[r]!]!
      r = parent[r]!
    }
    return r
  }
  const starts = new Int32Array(height + 1)
  for (let i = 0, row = 0; row <= height; row++) {
    while (i < y.length && y[i]! < row) i++
    starts[row] = i
  }
  for (let row = 1; row < height; row++) {
    let above = starts[row - 1]!
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      while (above < starts[row]! && to[above]! < from[i]!) above++
      for (let k = above; k < starts[row]! && from[k]! <= to[i]!; k++) parent[root(i)] = root(k)
    }
  }
  return parent.map((_, i) => root(i))
}

const toComponent = ({ from, to, y }: Runs, group: readonly number[]): Component => {
  let [x0, y0, x1, y1, pixels] = [Infinity, Infinity, -1, -1, 0]
  const runs: number[] = []
  for (const i of group) {
    x0 = Math.min(x0, from[i]!)
    x1 = Math.max(x1, to[i]!)
    y0 = Math.min(y0, y[i]!)
    y1 = Math.max(y1, y[i]! + 1)
    pixels += to[i]! - from[i]!
    runs.push(from[i]!, to[i]!, y[i]!)
  }
  return { x0, y0, x1, y1, pixels, runs }
}

export const boxOf = (boxes: readonly PixelBox[]): PixelBox => {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const b of boxes) {
    x0 = Math.min(x0, b.x0)
    y0 = Math.min(y0, b.y0)
    x1 = Math.max(x1, b.x1)
    y1 = Math.max(y1, b.y1)
  }
  return { x0, y0, x1, y1 }
}
