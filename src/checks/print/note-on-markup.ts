// What: a note explains colours, frames or underlines (※赤色枠は…, 下線は…), which are no part of the data.
// Why it matters: what the colour says (ended, changed, a KPI) is lost to whoever reads the numbers alone.
// Fooled by: sentences about colours as such; so it must be a note, and the mark its subject.
import type { Check } from '../check.ts'

const NOTE =
  /(?:※|注\s?[0-9]{0,2}[)）:：]?|凡例[:：]?|\*)\s?[^。※]{0,12}?((?:[赤青黄緑灰]色?|色付き|着色)(?:の)?(?:枠|字|文字|網掛け|セル|部分|箇所)|下線|アンダーライン|網掛け|網かけ|太字|太枠|二重枠)[^。※]{0,4}(?:は|が|の(?:項目|箇所|部分|指標|事業))/u

export const noteOnMarkup: Check = {
  id: 'note-on-markup',
  title: { ja: '色や下線の意味はデータにない', en: 'A note on colours or underlines' },
  severity: 'info',
  run: (input) => {
    const told = new Set<string>()
    return input.passages.flatMap(({ text, place }) => {
      const match = NOTE.exec(text)
      const key = `${place.page} ${match?.[1]}`
      if (!match || told.has(key)) return []
      told.add(key)
      return [
        {
          origin: 'extraction' as const,
          message: {
            ja: `「${match[1]}」に意味があると書かれています。データには表れません：「${text.slice(match.index, match.index + 40)}」`,
            en: `「${match[1]}」 has a meaning that the data do not carry: 「${text.slice(match.index, match.index + 40)}」`,
          },
          places: [place],
        },
      ]
    })
  },
}
