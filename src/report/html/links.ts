// Where the report leads to: the document a value stands in.  Pure.

export type Links = {
  /** A page of a document, where the file stood when the report was made. */
  readonly page: (sha256: string, page: number) => string | undefined
}

/** `paths`: by SHA-256, relative to the report. */
export const linksOf = (paths: ReadonlyMap<string, string>): Links => {
  const encoded = new Map(
    [...paths].map(([sha256, path]) => [sha256, path.split('/').map(encodeURIComponent).join('/')]),
  )
  return {
    page: (sha256, page) => {
      const path = encoded.get(sha256)
      // A leading ./ keeps a name like `javascript:` from being read as a scheme.
      return path === undefined ? undefined : `${path.startsWith('../') ? '' : './'}${path}#page=${page}`
    },
  }
}
