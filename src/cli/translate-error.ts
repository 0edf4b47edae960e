// commander's mistakes, which are English -> one line in the person's language.  Pure.
import type { Say } from './language.ts'

/** By their start. */
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.*?)'/, '「$1」というコマンドはありません'],
  [/^error: unknown option '(.*?)'/, '「$1」というオプションはありません'],
  [/^error: missing required argument '(.*?)'/, '引数 $1 がありません'],
  [/^error: option '(.*?)' argument missing/, '「$1」に値がありません'],
  [/^error: required option '(.*?)' not specified/, '「$1」が必要です'],
  [
    /^error: too many arguments(?: for '.*?')?\. Expected (\d+) arguments? but got (\d+)\./,
    '引数が多すぎます（$2 個あり、使えるのは $1 個まで）',
  ],
  [
    /^error: command-argument value '(.*?)' is invalid for argument '(.*?)'\. Allowed choices are (.*)\./,
    '引数 $2 に「$1」は使えません（$3）',
  ],
  [
    /^error: option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*)\./,
    '「$1」に「$2」は使えません（$3）',
  ],
  [/\n?\(Did you mean (?:one of )?(.*?)\?\)/, '（もしかして: $1）'],
]

/** One line, in the person's language. */
export const translateError = (message: string, say: Say): string => {
  const english = message.trim().replace(/\n/g, ' ')
  const japanese = ERRORS.reduce((text, [pattern, ja]) => text.replace(pattern, ja), message.trim())
  return `machikpi: ${say(japanese, english.replace(/^error: /, ''))}\n`
}
