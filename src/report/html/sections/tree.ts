// Things with a path -> groups of a table in printed order, each under its own line of the tree of goals, measures and projects.  Pure.
import { type Html, html } from '../html.ts'

type Placed = { readonly path: readonly string[] }

/** Neighbours with one path share a group. Of the labels that the group before has too only the last is said. */
export const groupsHtml = <T extends Placed>(all: readonly T[], columns: number, row: (one: T) => Html): Html => {
  const groups: T[][] = []
  for (const one of all) {
    const last = groups.at(-1)
    if (last && samePath(last[0]!.path, one.path)) last.push(one)
    else groups.push([one])
  }
  return html`${groups.map((group, i) => {
    const { path } = group[0]!
    // The last label is never grey: it is what the lines below belong to.
    const known = Math.min(sharedLength(path, groups[i - 1]?.[0]?.path ?? []), path.length - 1)
    return html`<tbody>${path.length > 0 && html`<tr class="node${known <= 0 && ' top'}"><th colspan="${columns}" scope="rowgroup">${pathHtml(path, known)}</th></tr>`}${group.map(row)}</tbody>`
  })}`
}

const pathHtml = (path: readonly string[], known: number): Html =>
  html`${known > 0 && html`<span class="known">${known > 1 && '… › '}${path[known - 1]} › </span>`}${path.slice(known).join(' › ')}`

const samePath = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && sharedLength(a, b) === a.length

const sharedLength = (path: readonly string[], before: readonly string[]): number => {
  let length = 0
  while (length < path.length && path[length] === before[length]) length++
  return length
}
