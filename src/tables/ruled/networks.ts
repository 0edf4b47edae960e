// Rules -> networks of rules that meet; each may become one grid. Pure; a sweep with binary search.
import { lowerBound } from './merge-rulings.ts'
import { CORNER, type Rule } from './rule.ts'

export type Network = { readonly across: readonly Rule[]; readonly down: readonly Rule[] }

export function networks(rules: readonly Rule[]): Network[] {
  const across = rules.filter((r) => r.axis === 'h').sort((a, b) => a.at - b.at)
  const down = rules.filter((r) => r.axis === 'v')
  const parent = unionFind(across.length + down.length)
  eachMeeting(across, down, (h, v) => parent.join(h, across.length + v))
  const found = new Map<number, { across: Rule[]; down: Rule[] }>()
  const networkOf = (node: number) => {
    const root = parent.root(node)
    const network = found.get(root) ?? { across: [], down: [] }
    found.set(root, network)
    return network
  }
  for (const [i, rule] of across.entries()) networkOf(i).across.push(rule)
  for (const [i, rule] of down.entries()) networkOf(across.length + i).down.push(rule)
  return [...found.values()]
}

/** Calls back with the indexes of each pair that meets within CORNER; `across` is sorted by `at`. */
export function eachMeeting(
  across: readonly Rule[],
  down: readonly Rule[],
  meet: (h: number, v: number) => void,
): void {
  const ats = across.map((r) => r.at)
  down.forEach((v, j) => {
    for (let i = lowerBound(ats, v.from - CORNER); i < ats.length && ats[i]! <= v.to + CORNER; i++) {
      const h = across[i]!
      if (v.at >= h.from - CORNER && v.at <= h.to + CORNER) meet(i, j)
    }
  })
}

export type UnionFind = { readonly root: (i: number) => number; readonly join: (a: number, b: number) => void }

export function unionFind(size: number): UnionFind {
  const parent = Int32Array.from({ length: size }, (_, i) => i)
  const root = (i: number): number => {
    let r = i
    while (parent[r] !== r) {
      parent[r] = parent[parent[r]!]!
      r = parent[r]!
    }
    return r
  }
  return {
    root,
    join: (a, b) => {
      parent[root(b)] = root(a)
    },
  }
}
