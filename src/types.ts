// Every type that crosses a stage. No logic, no imports. All places are in points on the page as displayed,
// origin top left, x to the right, y down; the coordinate system is fixed once, in read/, and never again.

export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }
export type Place = { readonly page: number; readonly box: Box }

/** Clockwise degrees by which text is turned on the displayed page: 90 reads from top to bottom. */
export type Turn = 0 | 90 | 180 | 270

// ---- read: Source -> Page[] -------------------------------------------------------------------------------------

/** `id` is the SHA-256 of `bytes` in hex; `name` the file's base name. */
export type Source = {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** Glyphs that stand together on one line. Superscript notes (※1) and ruby are words of their own kind. */
export type Word = {
  /** Folded: look-alike code points repaired, then NFKC (japanese/fold.ts). */
  readonly text: string
  /** As the file's own character maps gave it. */
  readonly printed: string
  readonly box: Box
  readonly fontSize: number
  readonly bold: boolean
  /** 縦書き: characters stand upright, one below the other. */
  readonly vertical: boolean
  readonly turn: Turn
  readonly kind: 'text' | 'note' | 'ruby'
  readonly confidence: number
  /** Where each UTF-16 unit of `text` begins along the reading direction, and the end: text.length + 1 numbers,
   *  displayed x (turn 0, 180) or y (turn 90, 270, or vertical). Lets a word be cut at a cell border. */
  readonly edges: readonly number[]
  /** Set where the page clips part of the word away. */
  readonly clipped?: true
}

/** A drawn rule. axis 'h': y = at, from..to in x; axis 'v': x = at, from..to in y. */
export type Ruling = {
  readonly axis: 'h' | 'v'
  readonly at: number
  readonly from: number
  readonly to: number
  readonly width: number
  /** 'edge' = the border of a shaded area, weaker evidence than a line somebody drew. */
  readonly source: 'stroke' | 'fill' | 'edge'
}

/** A shaded area; `color` as #rrggbb. White fills are kept: they may cover something. */
export type Fill = { readonly box: Box; readonly color: string }

/** Ink that means something and is no text: an ellipse round an option, a tick, a filled box, a diagonal strike-out. */
export type Mark = { readonly kind: 'circle' | 'check' | 'fill' | 'strike'; readonly box: Box }

/** A raster image. `id` is the reader's own handle while the page is open. */
export type Image = { readonly box: Box; readonly id: string }

export type Verdict = 'text' | 'scanned' | 'no-text' | 'sparse' | 'garbled' | 'ocr-layer' | 'mixed'

export type Quality = {
  readonly verdict: Verdict
  /** One line a person understands, Japanese first. */
  readonly reason: string
  /** Share of glyphs that have no text, 0..1. */
  readonly garbled: number
}

export type Page = {
  readonly number: number
  readonly width: number
  readonly height: number
  /** The file's own /Rotate, already applied to every place. */
  readonly rotation: Turn
  readonly words: readonly Word[]
  readonly rulings: readonly Ruling[]
  readonly fills: readonly Fill[]
  readonly marks: readonly Mark[]
  readonly images: readonly Image[]
  readonly origin: 'text' | 'ocr' | 'converted'
  readonly quality: Quality
  /** Tables the source itself marks (converted text, spreadsheets): nothing to find, only to go on with. */
  readonly given?: readonly Table[]
}

// ---- tables: Page[] -> Table[] ----------------------------------------------------------------------------------

export type Reason = { readonly id: string; readonly weight: number; readonly detail?: string }

export type Cell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Folded words joined as a reader would: lines of Japanese without a gap. Notes and ruby left out. */
  readonly text: string
  readonly printed: string
  /** `text` with a line feed at each line end on the paper. */
  readonly lines: readonly string[]
  readonly words: readonly Word[]
  readonly place: Place
  /** Further pieces of a cell that a page end cut. */
  readonly more?: readonly Place[]
  readonly header: boolean
  readonly marks: readonly Mark[]
  /** Superscript notes in the cell: ※1, *2. */
  readonly notes: readonly string[]
  readonly overflow?: 'clipped' | 'overflows'
  readonly shaded?: string
  readonly vertical?: true
  readonly nested?: Table
}

export type Table = {
  /** p3t1: first page, ordinal on it (reading order). */
  readonly id: string
  readonly kind: 'ruled' | 'aligned' | 'given'
  /** One place a page; more than one where the table goes on over pages. */
  readonly parts: readonly Place[]
  readonly turn: Turn
  readonly rows: number
  readonly columns: number
  /** Row by row, from the left; every grid position is covered by exactly one cell. */
  readonly cells: readonly Cell[]
  readonly headerRows: number
  readonly title?: string
  /** As printed: （単位：千円）. */
  readonly unitNote?: string
  /** ※ lines below the table. */
  readonly notes: readonly string[]
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

// ---- rows: Table[], Page[] -> Row[], Field[], Choice[] -----------------------------------------------------------

export type Role =
  | 'baseline'
  | 'actual'
  | 'target'
  | 'forecast'
  | 'budget'
  | 'settlement'
  | 'increment'
  | 'cumulative_increment'
  | 'rate'
  | 'difference'
  | 'grade'
  | 'other'

/** Gregorian years, both ends included. `calendar`: 年度, 暦年 or a day (R3.3.31時点) that lies in the year. */
export type Years = { readonly from: number; readonly to: number; readonly calendar: 'fiscal' | 'calendar' | 'as-of' }

/** A place where a unit may be printed, nearest first. */
export type UnitHint = {
  readonly text: string
  readonly from: 'cell' | 'column' | 'item' | 'header' | 'caption' | 'page'
}

/** One printed value with all that its surroundings say of it; what it means is decided in values/. */
export type RowValue = {
  readonly text: string
  readonly printed: string
  readonly place: Place
  /** Grid column, -1 in prose. */
  readonly column: number
  readonly role: Role
  /** Heads above (or before) the value, outermost first, as printed. */
  readonly heads: readonly string[]
  readonly years?: Years
  readonly unitHints: readonly UnitHint[]
  readonly cumulative: boolean
  /** The sum of the row's other values. */
  readonly total?: true
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

export type Row = {
  /** Table.id, or the id of a form or a paragraph (p3f1, p3s4). */
  readonly table: string
  readonly source: 'table' | 'form' | 'prose'
  readonly page: number
  readonly row: number
  /** Outermost first: 基本目標 > 施策 > 事業. */
  readonly path: readonly string[]
  /** The indicator or cost item as printed; its unit is cut off in values/. */
  readonly item: string
  readonly place: Place
  readonly total: boolean
  readonly values: readonly RowValue[]
}

export type Field = {
  readonly page: number
  readonly path: readonly string[]
  readonly name: string
  readonly text: string
  readonly place: Place
  readonly confidence: number
}

export type Choice = {
  readonly page: number
  readonly path: readonly string[]
  readonly group: string
  readonly option: string
  readonly selected: boolean
  readonly place: Place
  readonly confidence: number
}

// ---- values: Row[] -> Fact[] -------------------------------------------------------------------------------------

/** What a value cell says. No null, no NaN, never a default 0. */
export type Reading =
  | {
      readonly kind: 'number'
      /** The decimal as printed, separators removed, sign as -, magnitudes not multiplied out: 27.9 for 27兆9千億 stays in `raw`. */
      readonly printed: string
      /** In the fact's unit, magnitudes of the cell multiplied out. */
      readonly value: number
      /** In the base unit, magnitudes of header and caption multiplied out too. */
      readonly base: number
      readonly bound?: 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'about'
      /** 43/100: 100. */
      readonly denominator?: number
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'carried' }
  | { readonly kind: 'suspended' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'unreadable'; readonly reason: string }

export type Unit = {
  /** 千円 for a caption's （単位：千円）. */
  readonly printed: string
  /** 円 */
  readonly base: string
  readonly dimension: string
  /** 1000 */
  readonly factor: number
  readonly from: UnitHint['from'] | 'none'
}

export type Fact = {
  readonly table: string
  readonly source: Row['source']
  readonly row: number
  readonly column: number
  readonly path: readonly string[]
  /** Without its unit. */
  readonly item: string
  readonly role: Role
  readonly years?: Years
  readonly reading: Reading
  readonly raw: string
  readonly unit?: Unit
  readonly cumulative: boolean
  readonly approximate: boolean
  readonly total: boolean
  readonly place: Place
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

// ---- the document as a whole ------------------------------------------------------------------------------------

export type Municipality = { readonly code: string; readonly name: string }

/** What the document says of itself; values/ and rows/ take years and eras from it. */
export type Context = {
  readonly title?: string
  readonly municipality?: Municipality
  /** The fiscal year the paper is about (令和6年度実施事業 -> 2024). */
  readonly fiscalYear?: number
  readonly planPeriod?: Years
  /** Era of a bare 「5年度」. */
  readonly era?: string
}

/** What a family pins for its documents; every key is optional and everything works without. */
export type Hints = {
  /** Header word (regular expression source) -> role. */
  readonly roles?: readonly { readonly match: string; readonly role: Role }[]
  /** Item (regular expression source) -> unit. */
  readonly units?: readonly { readonly match: string; readonly unit: string }[]
  /** Items (regular expression sources) that are no facts. */
  readonly ignore?: readonly string[]
  readonly fiscalYear?: number
  readonly era?: string
}

export type Extraction = {
  readonly context: Context
  readonly family?: string
  readonly pages: readonly Page[]
  readonly tables: readonly Table[]
  readonly rows: readonly Row[]
  readonly facts: readonly Fact[]
  readonly fields: readonly Field[]
  readonly choices: readonly Choice[]
  readonly findings?: readonly Finding[]
}

// ---- checks: Extraction -> Finding[] -----------------------------------------------------------------------------

export type Severity = 'error' | 'suspicious' | 'info'

/** For people: Japanese first, English beside it. */
export type Bilingual = { readonly ja: string; readonly en: string }

export type Finding = {
  /** Id of the check = its file's name. */
  readonly check: string
  /** error: arithmetic proves it; suspicious: needs a look; info: good to know. */
  readonly severity: Severity
  /** Whose fault it looks like: the paper's, or the reading's. */
  readonly origin: 'document' | 'extraction'
  readonly message: Bilingual
  /** One line that a person can redo: 55 ÷ 45 = 122.2 % ≠ 137.5 %. */
  readonly arithmetic?: string
  readonly pages: readonly number[]
  readonly places: readonly Place[]
  /** Keys of the facts involved: table:row:column. */
  readonly facts: readonly string[]
}
