// What: a goal, policy or organisation stands under two spellings in one paper: 推進協議会 once with, once without a word; other quotes.
// Why it matters: rows are joined by these names; the two become two.
// Fooled by: names that differ on purpose, by a number, a district or a kind; so only marks, particles or one run of characters in a
//   long name may differ, and it must be one that the other name lacks.
import type { Check, CheckInput } from '../check.ts'

/** 〇〇構築推進協議会 */
const ORGANISATION =
  /[\p{sc=Han}\p{sc=Katakana}ー]{8,40}(?:協議会|委員会|推進会議|連絡会|コンソーシアム|プラットフォーム|機構|組合|連盟)/gu
const LONGEST_GAP = 3
/** What tells names apart on purpose. */
const TELLS_APART = /[0-9一二三四五六七八九十東西南北上中下新旧前後第大小]|[市町村区県]/u
const MOST_NAMES = 400

type Named = { readonly name: string; readonly place: CheckInput['passages'][number]['place'] }

export const labelVariant: Check = {
  id: 'label-variant',
  title: { ja: '名称の表記が揺れている', en: 'Two spellings of one name' },
  severity: 'info',
  run: (input) => {
    const all = new Map<string, Named>()
    for (const { text, place } of input.passages)
      for (const [name] of text.matchAll(ORGANISATION)) if (!all.has(name)) all.set(name, { name, place })
    const names = [...all.values()].slice(0, MOST_NAMES).sort((a, b) => a.name.length - b.name.length)
    return names.flatMap((short, i) =>
      names.slice(i + 1).flatMap((long) => {
        const gap = missing(short.name, long.name)
        if (gap === undefined || TELLS_APART.test(gap)) return []
        return [
          {
            message: {
              ja: `名称が 2 通りあります：「${long.name}」と「${short.name}」（「${gap}」の有無）`,
              en: `Two spellings: 「${long.name}」 and 「${short.name}」, with and without 「${gap}」`,
            },
            places: [short.place, long.place],
          },
        ]
      }),
    )
  },
}

/** The one run of characters inside the longer name that the shorter lacks. */
function missing(short: string, long: string): string | undefined {
  const gap = long.length - short.length
  if (gap < 1 || gap > LONGEST_GAP) return undefined
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  // At the beginning it is a longer name of another body.
  return from >= 2 && short.slice(from) === long.slice(from + gap) ? long.slice(from, from + gap) : undefined
}
