// What every reader may be told. Types only.

export type ReadOptions = {
  /** Page numbers from 1; all where absent. */
  readonly pages?: readonly number[] | undefined
  readonly password?: string | undefined
  /** Read pictures of pages: where the file has no usable text, on every page of a PDF, or (absent) never. */
  readonly ocr?: 'auto' | 'always' | 'never' | undefined
}
