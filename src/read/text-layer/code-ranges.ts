// pdf.js writes down the width of each code in a font's range, without asking how large that is: a damaged [3047 4294967296]
// makes a list that V8 cannot hold, and V8 then ends the whole program, which no limit of a thread can hinder. Of such a
// number pdf.js is told, there and nowhere else, that it is no code; the widths after it are the font's usual one.

/** What pdf.js itself allows a range of its character maps to be; real codes go up to 65,535. */
const MOST_CODE = 2 ** 24 - 1

/** pdf.js's function that reads /W and /W2; it asks of each code whether it is an integer. */
const READING_WIDTHS = /^.*\n.*\n.*\bextractWidths\b/

const { isInteger } = Number

export const noEndlessRanges = (): void => {
  Number.isInteger = (n) => isInteger(n) && !((n as number) > MOST_CODE && READING_WIDTHS.test(new Error().stack ?? ''))
}
