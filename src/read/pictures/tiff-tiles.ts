// Tiles of a picture, row by row from the left -> its rows. Pure (TIFF 6.0, section 15).

/** Bytes of a line, number of lines. */
type Size = { readonly line: number; readonly rows: number }

/** `across`: tiles side by side; `step`: bytes of a pixel where each says only the difference to the one before, else 0. */
export const joinTiles = (
  tiles: readonly (() => Uint8Array)[],
  across: number,
  tile: Size,
  whole: Size,
  step: number,
): Uint8Array => {
  const out = new Uint8Array(whole.line * whole.rows)
  tiles.slice(0, across * Math.ceil(whole.rows / tile.rows)).forEach((unpacked, i) => {
    const plain = unpacked()
    const [left, top] = [(i % across) * tile.line, Math.floor(i / across) * tile.rows]
    for (let r = 0; r < Math.min(tile.rows, whole.rows - top); r++) {
      const row = plain.subarray(r * tile.line, (r + 1) * tile.line)
      if (step > 0) for (let k = step; k < row.length; k++) row[k]! += row[k - step]!
      out.set(row.subarray(0, whole.line - left), (top + r) * whole.line + left)
    }
  })
  return out
}
