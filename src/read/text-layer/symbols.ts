// Signs of Microsoft's symbol fonts, which have private code points only: forms are ticked with them. Data, pure.
// Whence: the code charts of Wingdings and Wingdings 2 (code -> the sign a reader sees),
// and Adobe's Symbol encoding.

const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  112: '□',
  113: '□',
  114: '□',
  117: '◆',
  159: '•',
  161: '○',
  164: '◉',
  167: '▪',
  168: '□',
  216: '➢',
  224: '→',
  232: '→',
  251: '✘',
  252: '✔',
  253: '☒',
  254: '☑',
}

const WINGDINGS2: Readonly<Record<number, string>> = {
  79: '✘',
  80: '✔',
  81: '☒',
  82: '☑',
  150: '●',
  153: '○',
  154: '◉',
  162: '■',
  163: '□',
}

/** Signs of the Symbol font that stand in running text; its Greek letters are left alone. */
const SYMBOL: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  222: '⇒',
}

/** Symbol fonts hide their codes at U+F000 and above. */
const CODE = 0xff

export function symbolOf(fontName: string, printed: string): string | undefined {
  const code = (printed.codePointAt(0) ?? 0) & CODE
  if (/wingdings\s*-?2/i.test(fontName)) return WINGDINGS2[code]
  if (/symbol/i.test(fontName)) return SYMBOL[code]
  return /wingdings(?![\s-]*[23])/i.test(fontName) ? WINGDINGS[code] : undefined
}
