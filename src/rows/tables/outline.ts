// Names over names: keeps the chain of headings or band rows that hold at a place (基本目標 > 施策 > 事業). Pure.

export type Outline = { readonly level: string; readonly text: string }[]

/** The kind of numbering a heading begins with; headings of one kind stand on one level. */
export function headingLevel(text: string): string {
  // NFKC would turn ① into 1.
  if (/^\s*[①-⑳]/u.test(text)) return '①'
  const t = text.normalize('NFKC').trim().replace(UNIT_BEHIND, '')
  const word =
    /^[【〔<《「]?\s*(基本目標|基本方針|基本方向|基本施策|重点目標|重点プロジェクト|政策|施策|大綱|プロジェクト|目標|戦略|取組|章|節|分野|プラス)\s*[0-9ⅠⅡⅢⅣⅤ一二三四五①-⑳]/u.exec(
      t,
    )
  if (word) return word[1]!
  if (/^第\s*[0-9一二三四五六七八九十]+\s*[章編部節]/u.test(t))
    return /^第\s*[^\s章編部節]+\s*([章編部節])/u.exec(t)![1]!
  const numbering: readonly (readonly [RegExp, string])[] = [
    [/^[ⅠⅡⅢⅣⅤⅥⅦⅧ]/u, 'Ⅰ'],
    [/^[0-9]+[-－‐.][0-9]+[-－‐.][0-9]+/u, '1-1-1'],
    [/^[0-9]+[-－‐.][0-9]+/u, '1-1'],
    [/^[0-9]+[.．、:：]/u, '1.'],
    // 41 所管局 保健福祉局 is a form's line, no heading.
    [/^[0-9]{1,2}(?:\s+\S{2,}|[^\s0-9,.()（）%年月日人件円つかヵケヶカ個名校回箇時][^\s]+)$/u, '1.'],
    [/^[(（][0-9]+[)）]/u, '(1)'],
    [/^[(（]?[ア-ンa-zA-Z][)）.．]/u, 'ア'],
    [/^[■●◆◎○▼▽□]/u, '■'],
    [/^[【〔《]/u, '【'],
    [/^[<＜〈]/u, '<'],
    [/^[「『]/u, '「'],
  ]
  return numbering.find(([sign]) => sign.test(t))?.[1] ?? ''
}

/** ３ 事業費の推移　（単位：千円） */
const UNIT_BEHIND = /\s*[(［[]単位[^()［\][］]*[)］\]]$/u

/** The outline after one more heading: all from its own level down is replaced; an unknown level goes to the end. */
export function step(outline: Outline, text: string): Outline {
  const level = headingLevel(text)
  const at = outline.findIndex((o) => o.level === level)
  const kept = at >= 0 ? outline.slice(0, at) : outline
  return [...kept, { level, text }]
}

/** Band rows from the top of a table to the value. */
export const chain = (bands: readonly string[]): readonly string[] =>
  bands.reduce<Outline>((o, text) => step(o, text), []).map((o) => o.text)
