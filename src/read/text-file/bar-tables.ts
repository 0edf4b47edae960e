// Lines of Markdown whose tables have no bars at their ends -> the same with bars: a | b over ---|--- becomes | a | b |. Pure.
// Converters of web pages leave the outer bars out, as Markdown allows; the rule below the head proves the table.

const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/
const BAR = /(?<!\\)\|/

export function withBars(lines: readonly string[]): readonly string[] {
  const barred = [...lines]
  for (const [i, line] of lines.entries()) {
    const head = lines[i - 1] ?? ''
    if (!RULE.test(line) || !BAR.test(head)) continue
    const ends: Ends = { left: /^\s*\|/.test(head), right: /(?<!\\)\|\s*$/.test(head) }
    barred[i - 1] = between(head, ends)
    for (let k = i; k < lines.length && BAR.test(lines[k]!); k++) barred[k] = between(lines[k]!, ends)
  }
  return barred
}

/** Which bars of the head stand outside; a line may still leave them out. */
type Ends = { readonly left: boolean; readonly right: boolean }

function between(line: string, { left, right }: Ends): string {
  const trimmed = line.trim()
  const inner = left ? trimmed.replace(/^\|/, '') : trimmed
  return `|${right ? inner.replace(/(?<!\\)\|$/, '') : inner}|`
}
