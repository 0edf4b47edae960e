// 前年度 | 評価年度 令和5年度 | 翌年度: heads that count from a year which another head of their row prints. Pure.
import type { Role, Years } from '../../types.ts'

type Placed = {
  readonly kind: string
  readonly text: string
  readonly cell: object
  readonly head: { readonly years?: Years; readonly relative: boolean; readonly role?: Role }
}
type Places = readonly (Placed | undefined)[]

/** What is compared with a year (前年度比) is not of it. */
const COUNTED = /(前々|一昨|前|昨|翌々|翌|次|来)年度(?!比|対比|同期|増減|から|より|に比べ|を基準|[へに]?の?繰)/u
const OFFSETS: Readonly<Record<string, number>> = { 前々: -2, 一昨: -2, 前: -1, 昨: -1, 翌: 1, 次: 1, 来: 1, 翌々: 2 }
const ALONE = new RegExp(`^${COUNTED.source}(?:[(（][^)）]*[)）])?$`, 'u')
/** The year the paper is about, by its own word. */
const ANCHOR = /(?:当該?|本|今|評価(?:対象)?|対象)年度/u

/** Place in the grid -> the years that are meant there. */
export function relativeHeads(places: Places, rows: number, columns: number): ReadonlyMap<number, Years> {
  const found = new Map<number, Years>()
  for (let r = 0; r < rows; r++) {
    const row = Array.from({ length: columns }, (_, c) => r * columns + c).filter((i) => isHead(places[i]))
    const firm = row.map((i) => places[i]!).filter(isFirm)
    if (firm.length === 0) continue
    for (const i of row) {
      const years = meant(places[i]!, firm)
      if (years) found.set(i, years)
    }
  }
  return found
}

const isHead = (g: Placed | undefined): boolean => g?.kind === 'head' || g?.kind === 'label-head' || g?.kind === 'text'

/** One year, printed. */
const isFirm = ({ kind, head }: Placed): boolean =>
  kind === 'head' && !head.relative && head.years !== undefined && head.years.from === head.years.to

function meant(g: Placed, firm: readonly Placed[]): Years | undefined {
  const text = g.text.normalize('NFKC').replace(/\s+/gu, '')
  const offset = isFirm(g) ? undefined : OFFSETS[COUNTED.exec(text)?.[1] ?? '']
  if (offset === undefined || (g.kind === 'text' && !ALONE.test(text))) return undefined
  const anchors = firm.filter((f) => ANCHOR.test(f.text.normalize('NFKC').replace(/\s+/gu, '')))
  // Counted from another year than the row's own it would be a column's that prints the same year.
  const base = anchors[0] ?? firm.find((f) => f.head.role === g.head.role && f.head.years!.from === g.head.years?.from)
  if (!base) return undefined
  const year = base.head.years!.from + offset
  return { from: year, to: year, calendar: 'fiscal' }
}
