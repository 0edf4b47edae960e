// Keeps pdf.js from building glyph outlines, a third of its work, where nothing is drawn.
// It builds them unless fonts can be loaded as font faces; so it is given faces that load nothing.

class NoFace {
  readonly loaded = Promise.resolve()
}

/** For `getDocument({ ownerDocument, disableFontFace: false })`. */
export function documentWithoutFaces(): object {
  const outer = globalThis as { FontFace?: unknown }
  outer.FontFace ??= NoFace
  return { fonts: { add() {}, delete() {} } }
}
