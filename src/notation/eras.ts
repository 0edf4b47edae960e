// The eras: names, letters and the Gregorian year of year 1 (内閣告示 of each change). Data only.
// A plan printed before an era ended counts on in it: 平成35年度 is 2023.

export type Era = {
  readonly name: string
  readonly letter: string
  readonly sign: string
  readonly first: number
  readonly last: number
}

/** `last`: the last year of the era on paper, and some years beyond it that plans of the time really print. */
export const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', sign: '㋿', first: 2019, last: 99 },
  { name: '平成', letter: 'H', sign: '㍻', first: 1989, last: 72 },
  { name: '昭和', letter: 'S', sign: '㍼', first: 1926, last: 80 },
  { name: '大正', letter: 'T', sign: '㍽', first: 1912, last: 15 },
  { name: '明治', letter: 'M', sign: '㍾', first: 1868, last: 45 },
]
