// Tables -> each with its grid, its marked lists, its labels and its label-value pairs. Pure.
import type { Cell, Table } from '../../types.ts'
import { findOptions } from './choices.ts'
import { joinContinued } from './continued.ts'
import { gridOf } from './grid.ts'
import { findLabels, kindsOf } from './label-cells.ts'
import { goesOnBelow } from './note-cells.ts'
import { findPairs, type Pair, type Sight } from './pairs.ts'
import type { TableForm } from './table-form.ts'

/** Fields and prose ask for the same tables: what was read once is remembered as long as the tables live. */
const remembered = new WeakMap<readonly Table[], readonly TableForm[]>()

export const readTableForms = (tables: readonly Table[]): readonly TableForm[] => {
  const known = remembered.get(tables) ?? read(tables)
  remembered.set(tables, known)
  return known
}

const read = (tables: readonly Table[]): readonly TableForm[] => {
  const kinds = kindsOf(tables)
  const grids = tables.map(gridOf)
  const options = grids.map((grid) => findOptions(grid, kinds))
  const used = new Set<Cell>(options.flat().flatMap((o) => o.cells))
  const labels = findLabels(grids, kinds, used)
  const forms = grids.map((grid, i) => ({
    table: grid.table,
    sight: { grid, kinds, labels },
    options: options[i]!,
    pairs: withRest(
      findPairs({ grid, kinds, labels }).filter((p) => !p.values.some((v) => used.has(v))),
      { grid, kinds, labels },
    ),
  }))
  return joinContinued(forms)
}

const withRest = (pairs: readonly Pair[], sight: Sight): readonly Pair[] => {
  const taken = new Set(pairs.flatMap((p) => p.values))
  return pairs.map((pair) => {
    const rest = goesOnBelow(pair.values.at(-1)!, sight, taken)
    return rest.length === 0 ? pair : { ...pair, values: [...pair.values, ...rest] }
  })
}
