// Letters that no Japanese text has in this order -> what they are misread of. Pure; as long as before.
// Only what the recogniser makes of thin print again and again, and what is no word in any text: 日標 is 目標.
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/日標/gu, '目標'],
  [/(?<=[のを])日指/gu, '目指'],
  [/導人/gu, '導入'],
  [/件教/gu, '件数'],
  [/実續/gu, '実績'],
  [/収り組/gu, '取り組'],
  [/ブロジェクト/gu, 'プロジェクト'],
]

export const withoutMisreadings = (text: string): string =>
  MISREAD.reduce((now, [misread, meant]) => now.replace(misread, meant), text)
