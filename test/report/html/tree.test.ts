import { expect, test } from 'vitest'
import { html } from '../../../src/report/html/html.ts'
import { groupsHtml } from '../../../src/report/html/sections/tree.ts'

const heads = (...paths: readonly (readonly string[])[]): string[] =>
  groupsHtml(
    paths.map((path) => ({ path })),
    6,
    () => html`<tr></tr>`,
  )
    .html.split('<tbody>')
    .slice(1)
    .map((group) => /scope="rowgroup">(.*?)<\/th>/.exec(group)?.[1]?.replace(/<[^>]*>/g, '') ?? '')

test.each([
  [
    'neighbours of one path share a line',
    [
      ['A', 'B'],
      ['A', 'B'],
    ],
    ['A › B'],
  ],
  [
    'of what the line before has too only the last label is said',
    [
      ['A', 'B', 'C'],
      ['A', 'B', 'D'],
    ],
    ['A › B › C', '… › B › D'],
  ],
  [
    'one shared label needs no dots',
    [
      ['A', 'B'],
      ['A', 'D'],
    ],
    ['A › B', 'A › D'],
  ],
  ['the last label is always said', [['A', 'B'], ['A']], ['A › B', 'A']],
  ['without a path there is no line', [[], ['A']], ['', 'A']],
])('%s', (_, paths, expected) => {
  expect(heads(...paths)).toEqual(expected)
})

test('names are text, whatever they hold', () => {
  expect(heads(['<b>', 'x'])[0]).toContain('&lt;b&gt;')
})
