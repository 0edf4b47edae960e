// Every type that crosses a stage. No logic, no imports. Places: points on the displayed page from its top left, y down.

export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }
export type Place = { readonly page: number; readonly box: Box }
/** Clockwise degrees by which text is turned on the displayed page: 90 reads from top to bottom. */
export type Turn = 0 | 90 | 180 | 270

// ---- read: Source -> Page[] -------------------------------------------------------------------------------------
/** `id` is the SHA-256 of `bytes` in hex; `name` the base name; `file` where a large PDF's bytes lie, if read piece by piece. */
// biome-ignore format: one thought
export type Source = { readonly id: string; readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string; readonly file?: string }

/** Glyphs that stand together on one line. Superscript notes (※1) and ruby are words of their own kind. */
export type Word = {
  readonly text: string // Folded: look-alike code points repaired, then NFKC (japanese/fold.ts).
  readonly printed: string // As the file's own character maps gave it.
  readonly box: Box
  readonly fontSize: number
  readonly bold: boolean
  readonly vertical: boolean // 縦書き: characters stand upright, one below the other.
  readonly turn: Turn
  readonly kind: 'text' | 'note' | 'ruby'
  readonly confidence: number
  /** Where each UTF-16 unit of `text` begins, and the end, to cut a word: displayed x (turn 0, 180) or y (the others). */
  readonly edges: readonly number[]
  readonly clipped?: true // Set where the page clips part of the word away.
  readonly candidates?: readonly string[] // What else a picture's word may say, likeliest first; never without doubt.
  readonly sure?: readonly number[] // How sure each UTF-16 unit of a picture's text is, where they differ; `confidence` is the least.
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

export type Verdict = 'text' | 'scanned' | 'no-text' | 'sparse' | 'garbled' | 'ocr-layer' | 'mixed' | 'failed'
export type Quality = {
  readonly verdict: Verdict
  readonly reason: string // One line a person understands, Japanese first.
  readonly garbled: number // Share of glyphs that have no text, 0..1.
  readonly lost?: true // Part of the page is known to be missing; the reason says why.
}

export type Page = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly rotation: Turn // The file's own /Rotate, already applied to every place.
  readonly words: readonly Word[]
  readonly rulings: readonly Ruling[]
  readonly fills: readonly Fill[]
  readonly marks: readonly Mark[]
  readonly images: readonly Image[]
  readonly origin: 'text' | 'ocr' | 'converted'
  readonly quality: Quality
  readonly tilt?: number // Degrees clockwise by which a scan lay askew; its places are on the straightened page.
  /** Tables the source itself marks (converted text, spreadsheets): nothing to find, only to go on with. */
  readonly given?: readonly Table[]
}

// ---- tables: Page[] -> Table[] ----------------------------------------------------------------------------------
export type Reason = { readonly id: string; readonly weight: number; readonly detail?: string }
type Judged = { readonly confidence: number; readonly reasons: readonly Reason[] }

export type Cell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Folded words joined as a reader would: lines of Japanese without a gap. Notes and ruby left out. */
  readonly text: string
  readonly printed: string
  readonly lines: readonly string[] // `text` with a line feed at each line end on the paper.
  readonly words: readonly Word[]
  readonly place: Place
  readonly more?: readonly Place[] // Further pieces of a cell that a page end cut.
  readonly header: boolean
  readonly marks: readonly Mark[]
  readonly notes: readonly string[] // Superscript notes in the cell: ※1, *2.
  readonly overflow?: 'clipped' | 'overflows'
  readonly shaded?: string
  readonly vertical?: true
  readonly nested?: Table
}

export type Table = {
  readonly id: string // p3t1: first page, ordinal on it (reading order).
  readonly kind: 'ruled' | 'aligned' | 'given'
  readonly parts: readonly Place[] // One place a page; more than one where the table goes on over pages.
  readonly turn: Turn
  readonly rows: number
  readonly columns: number
  readonly cells: readonly Cell[] // Row by row, from the left; every grid position is covered by exactly one cell.
  readonly headerRows: number
  readonly title?: string
  readonly unitNote?: string // As printed: （単位：千円）.
  readonly notes: readonly string[] // ※ lines below the table.
} & Judged

// ---- rows: Table[], Page[] -> Row[], Field[], Choice[] -----------------------------------------------------------
// biome-ignore format: one line a group
export type Role =
  | 'baseline' | 'actual' | 'target' | 'forecast' | 'budget' | 'settlement'
  | 'increment' | 'cumulative_increment' | 'rate' | 'difference' | 'grade' | 'other'

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
  readonly column: number // Grid column, -1 in prose.
  readonly role: Role
  readonly heads: readonly string[] // Heads above (or before) the value, outermost first, as printed.
  readonly years?: Years
  readonly unitHints: readonly UnitHint[]
  readonly cumulative: boolean
  readonly total?: true // The sum of the row's other values.
  readonly candidates?: readonly string[]
} & Judged

export type Row = {
  readonly table: string // Table.id, or the id of a form or a paragraph (p3f1, p3s4).
  readonly source: 'table' | 'form' | 'prose'
  readonly page: number
  readonly row: number
  readonly path: readonly string[] // Outermost first: 基本目標 > 施策 > 事業.
  readonly item: string // The indicator or cost item as printed; its unit is cut off in values/.
  readonly place: Place
  readonly total: boolean
  readonly values: readonly RowValue[]
}

// biome-ignore format: two kinds of one thing
type Found = { readonly page: number; readonly path: readonly string[]; readonly place: Place; readonly confidence: number }
export type Field = Found & { readonly name: string; readonly text: string }
export type Choice = Found & { readonly group: string; readonly option: string; readonly selected: boolean }

// ---- values: Row[] -> Fact[] -------------------------------------------------------------------------------------
/** What a value cell says. No null, no NaN, never a default 0. */
export type Reading =
  | {
      readonly kind: 'number'
      /** The decimal as printed, separators removed, sign as -, magnitudes not multiplied out. */
      readonly printed: string
      readonly value: number // In the fact's unit, magnitudes of the cell multiplied out.
      readonly base: number // In the base unit, magnitudes of header and caption multiplied out too.
      readonly bound?: 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'about'
      readonly denominator?: number // 43/100: 100.
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' | 'dash' | 'carried' | 'suspended' | 'pending' }
  | { readonly kind: 'unreadable'; readonly reason: string }

export type Unit = {
  readonly printed: string // 千円 for a caption's （単位：千円）.
  readonly base: string // 円
  readonly dimension: string
  readonly factor: number // 1000
  readonly from: UnitHint['from'] | 'none'
}

export type Fact = {
  readonly table: string
  readonly source: Row['source']
  readonly row: number
  readonly column: number
  readonly path: readonly string[]
  readonly item: string // Without its unit.
  readonly role: Role
  readonly years?: Years
  readonly reading: Reading
  readonly raw: string
  readonly unit?: Unit
  readonly cumulative: boolean
  readonly approximate: boolean
  readonly total: boolean
  readonly place: Place
  readonly candidates?: readonly string[]
} & Judged

// ---- the document as a whole ------------------------------------------------------------------------------------
export type Municipality = { readonly code: string; readonly name: string }

/** What the document says of itself; values/ and rows/ take years and eras from it. */
export type Context = {
  readonly title?: string
  readonly municipality?: Municipality
  readonly fiscalYear?: number // The fiscal year the paper is about (令和6年度実施事業 -> 2024).
  readonly planPeriod?: Years
  readonly era?: string // Era of a bare 「5年度」.
}

/** What a family pins for its documents; all optional. `match`, `ignore`: regular expression sources over heads and items. */
export type Hints = {
  readonly roles?: readonly { readonly match: string; readonly role: Role }[] // head -> role
  readonly units?: readonly { readonly match: string; readonly unit: string }[] // item -> unit
  readonly ignore?: readonly string[] // Items that are no facts.
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
  readonly check: string // Id of the check = its file's name.
  readonly severity: Severity // error: arithmetic proves it; suspicious: needs a look; info: good to know.
  readonly origin: 'document' | 'extraction' // Whose fault it looks like: the paper's, or the reading's.
  readonly message: Bilingual
  readonly arithmetic?: string // One line that a person can redo: 55 ÷ 45 = 122.2 % ≠ 137.5 %.
  readonly pages: readonly number[]
  readonly places: readonly Place[]
  readonly facts: readonly string[] // Keys of the facts involved: table:row:column.
}
