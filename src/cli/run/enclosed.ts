// What a file holds besides its pages -> lines for people.  Pure.
import type { Enclosed, EnclosedThing } from '../../read/read-options.ts'
import type { Say } from '../language.ts'
import { oneLine } from '../safe-output.ts'

/** Files that are named before the rest is only counted. */
const MOST_NAMED = 5

/** Undefined where there is nothing. */
export const enclosedLine = ({ things }: Pick<Enclosed, 'things'>, say: Say): string | undefined => {
  const files = things.filter(({ kind }) => kind === 'attachment')
  const lines = [
    ...(files.length > 0
      ? [
          say(
            `添付ファイル ${files.length} 件は開いていません（${namesOf(files)}）`,
            `attached files not opened: ${files.length} (${namesOf(files)})`,
          ),
        ]
      : []),
    ...(things.some(({ kind }) => kind === 'script')
      ? [say('JavaScript は実行していません', 'JavaScript was not run')]
      : []),
    ...(things.some(({ kind }) => kind === 'launch')
      ? [say('プログラムの起動指示には従っていません', 'programs it wants started were not started')]
      : []),
  ]
  return lines.length > 0 ? lines.join(say('。', '; ')) : undefined
}

export const portfolioReason = ({ things }: Enclosed): string => {
  const files = things.filter(({ kind }) => kind === 'attachment')
  return `ポートフォリオ（中身は添付ファイル ${files.length} 件）で、添付ファイルは開いていません / a portfolio: its content is ${files.length} attached files, which were not opened (${namesOf(files)})`
}

const namesOf = (files: readonly EnclosedThing[]): string => {
  const named = files
    .slice(0, MOST_NAMED)
    .map(({ name, bytes }) => oneLine(bytes === null ? name : `${name}, ${bytes} B`))
  return [...named, ...(files.length > MOST_NAMED ? ['…'] : [])].join('; ')
}
