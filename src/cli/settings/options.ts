// What the commands' options have in common.  Pure.
import { UserError } from '../../user-error.ts'
import type { HelpWords } from '../help/help-words.ts'

/** Takes the exit code. */
export type Finish = (code: number) => void

export const DEFAULT_OUT = 'output'

export const examples = (words: Pick<HelpWords, 'examples'>, lines: readonly string[]): string =>
  `\n${words.examples}:\n${lines.map((line) => `  machikpi ${line}`).join('\n')}`

export const wholeNumber =
  (option: string, least = 1) =>
  (text: string): number => {
    const value = Number(text)
    if (Number.isSafeInteger(value) && value >= least && text.trim() !== '') return value
    throw new UserError(
      `${option}: 「${text}」は使えません。${least} 以上の整数 / found "${text}", allowed: ${least}, ${least + 1}, ${least + 2} ...`,
    )
  }
