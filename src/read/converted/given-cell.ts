// A cell of a table that a source marks itself. Types only.
export type GivenCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}
