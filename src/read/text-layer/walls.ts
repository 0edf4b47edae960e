// Runs and upright rules -> runs cut where a rule stands between a number and what touches it in the next cell. Pure.
// Text that merely overflows its cell is left whole; so are the digits of one number, whatever crosses them.
import type { Ruling } from '../../types.ts'
import type { Run } from './run.ts'

/** Ems: glyphs of neighbouring cells may touch the rule between them by this much. */
const TOUCH = 0.3
const NUMBER = /^[0-9.,]$/
const SIGN = /^[△▲]$/

export function cutAtWalls(runs: readonly Run[], rulings: readonly Ruling[]): Run[] {
  const walls = rulings.filter((ruling) => ruling.axis === 'v' && ruling.source !== 'edge')
  if (walls.length === 0) return [...runs]
  return runs.flatMap((run) => (run.direction === 0 && !run.vertical ? cutRun(run, walls) : [run]))
}

function cutRun(run: Run, walls: readonly Ruling[]): Run[] {
  const { glyphs, starts, size } = run
  if (glyphs.length < 2 || !glyphs.some((glyph) => NUMBER.test(glyph.text))) return [run]
  const y = run.v - size / 3
  const crossing = walls.filter((wall) => wall.at > run.u0 && wall.at < run.u1 && wall.from < y && wall.to > y)
  if (crossing.length === 0) return [run]
  const parts: Run[] = []
  let from = 0
  for (let i = 1; i <= glyphs.length; i++) {
    const isCut = i < glyphs.length && endsNumber(run, i) && crossing.some((wall) => near(wall.at, run, i))
    if (!isCut && i < glyphs.length) continue
    const last = glyphs[i - 1]!
    const u1 = i < glyphs.length ? Math.min(starts[i]!, starts[i - 1]! + last.advance) : run.u1
    parts.push({ ...run, u0: starts[from]!, u1, glyphs: glyphs.slice(from, i), starts: starts.slice(from, i) })
    from = i
  }
  return parts
}

/** A number ends or begins before glyph i: 0|△1,851, 94,667|一. */
function endsNumber({ glyphs }: Run, i: number): boolean {
  const [left, right] = [glyphs[i - 1]!.text, glyphs[i]!.text]
  if (NUMBER.test(left) && NUMBER.test(right)) return false
  return NUMBER.test(left) || SIGN.test(right) || NUMBER.test(right)
}

const near = (at: number, { glyphs, starts, size }: Run, i: number): boolean =>
  at > starts[i - 1]! + glyphs[i - 1]!.advance - TOUCH * size && at < starts[i]! + TOUCH * size
