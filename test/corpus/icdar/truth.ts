// The ICDAR 2013 competition's own files: *-str.xml and *-reg.xml -> tables of cells, regions. Pure, but for the text it is given.
// Format: roundtrippdf.com/en/data-extraction/dataset-format. Boxes are PDF points with the origin at the bottom left.

/** A cell of either side: what is compared is its normalised content. */
export type GridCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly content: string
}
export type TruthTable = { readonly pages: readonly number[]; readonly cells: readonly GridCell[] }
/** Bottom-left origin, as in the file. */
export type Region = {
  readonly table: number
  readonly page: number
  readonly box: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
}

export function readStructure(xml: string): TruthTable[] {
  return elements(xml, 'table').map((table) => {
    const regions = elements(table.body, 'region')
    return {
      pages: regions.map((region) => number(region, 'page')),
      cells: regions.flatMap((region) =>
        elements(region.body, 'cell').map((cell) =>
          gridCell(cell, number(region, 'row-increment', 0), number(region, 'col-increment', 0)),
        ),
      ),
    }
  })
}

export function readRegions(xml: string): Region[] {
  return elements(xml, 'table').flatMap((table, index) =>
    elements(table.body, 'region').map((region) => {
      const box = /<bounding-box\b([^>]*)>/.exec(region.body)
      if (!box) throw new Error('region without a bounding box')
      const at = { attributes: box[1] ?? '', body: '' }
      // two of the files give their corners the other way round
      const [x1, x2] = [number(at, 'x1'), number(at, 'x2')].sort((a, b) => a - b) as [number, number]
      const [y1, y2] = [number(at, 'y1'), number(at, 'y2')].sort((a, b) => a - b) as [number, number]
      return { table: index, page: number(region, 'page'), box: { x1, y1, x2, y2 } }
    }),
  )
}

type Element = { readonly attributes: string; readonly body: string }

function gridCell(cell: Element, down: number, right: number): GridCell {
  const [row, column] = [number(cell, 'start-row'), number(cell, 'start-col')]
  return {
    row: row + down,
    column: column + right,
    rowSpan: number(cell, 'end-row', row) - row + 1,
    columnSpan: number(cell, 'end-col', column) - column + 1,
    content: plain(elements(cell.body, 'content')[0]?.body ?? ''),
  }
}

/** The files nest no element in one of its own name, so that a lazy match is a parse. */
const elements = (xml: string, name: string): Element[] =>
  [...xml.matchAll(new RegExp(`<${name}\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'))].map((m) => ({
    attributes: m[1] ?? '',
    body: m[2] ?? '',
  }))

function number(element: Element, name: string, otherwise?: number): number {
  const found = new RegExp(`\\b${name}=["'](-?[\\d.]+)["']`).exec(element.attributes)
  if (found) return Number(found[1])
  if (otherwise === undefined) throw new Error(`${name} missing in <... ${element.attributes}>`)
  return otherwise
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (xml: string): string =>
  xml
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)),
    )
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
