// How the help looks: commander's own words in the person's language, wide letters counted as two columns and wrapped.  Pure.
import { type Argument, type Command, Help, type Option } from 'commander'
import { displayWidth } from '../../report/display-width.ts'
import type { Say } from '../language.ts'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Commands:': 'コマンド:',
}

/** Columns left for descriptions below which nothing is wrapped any more. */
const NARROWEST = 20

export const helpFormat = (say: Say): Partial<Help> => {
  const plain = new Help()
  const placeholders = (text: string): string =>
    say(text.replace('[options]', '[オプション]').replace('[command]', '[コマンド]'), text)
  return {
    showGlobalOptions: false,
    minWidthToWrap: NARROWEST,
    styleTitle: (title) => say(TITLES[title] ?? title, title),
    commandUsage: (command: Command) => placeholders(plain.commandUsage(command)),
    subcommandTerm: (command: Command) => placeholders(plain.subcommandTerm(command)),
    optionDescription: (option) => described(option, say),
    argumentDescription: (argument) => described(argument, say),
    displayWidth,
    boxWrap: wrapped,
  }
}

/** What it is, what may be said, and what is meant where nothing is said. */
const described = ({ description, argChoices, defaultValue }: Option | Argument, say: Say): string => {
  const shown = typeof defaultValue === 'string' || typeof defaultValue === 'number'
  const more = [
    ...(argChoices ? [argChoices.join(say('、', ', '))] : []),
    ...(shown ? [say(`既定は ${defaultValue}`, `default: ${defaultValue}`)] : []),
  ]
  return more.length === 0 ? description : description + say(`（${more.join('。')}）`, ` (${more.join('; ')})`)
}

/** Words stay whole, as do runs of katakana; between other Japanese letters a line may end, but none begins with closing
 *  marks or ends with opening ones. */
const PIECES = /\s+|[（「『]*(?:[ァ-ヺー]+|[A-Za-z0-9_./:=<>[\]()"'*-]+|.)[、。，）」』：；,;]*/gu

const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n')

const wrapLine = (line: string, width: number): string[] => {
  const lines: string[] = []
  let current = ''
  for (const piece of line.match(PIECES) ?? []) {
    if (displayWidth((current + piece).trimEnd()) > width && current.trim() !== '') {
      lines.push(current.trimEnd())
      current = ''
    }
    current += current === '' ? piece.trimStart() : piece
  }
  return [...lines, current.trimEnd()]
}
