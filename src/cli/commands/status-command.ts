// `machikpi status`: how documents ended, counted by reason, and every one that is not wholly there.  [IO]
// Exit: 0, whatever it says; with --strict 1 where anything is missing.

import type { Enclosed } from '../../read/read-options.ts'
import { textTable } from '../../report/text-table.ts'
import type { EndCount, EndedFile } from '../../store/endings.ts'
import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import { enclosedLine } from '../run/enclosed.ts'
import type { Ending } from '../run/outcome.ts'
import { oneLine } from '../safe-output.ts'
import { openExisting } from './export-command.ts'

export type StatusOptions = { readonly db?: string; readonly out: string; readonly json?: boolean }

export const statusCommand = async (options: StatusOptions, io: Io, say: Say): Promise<number> => {
  const store = await openExisting(options)
  try {
    const [counts, losses] = [store.endings.counts(), store.endings.losses()]
    const enclosed = store.endings.enclosed().map(({ path, enclosed }) => ({ path, things: JSON.parse(enclosed) }))
    if (options.json)
      io.out(`${JSON.stringify({ counts: counts.map(counted), documents: losses, enclosed }, null, 2)}\n`)
    else io.out(`${statusText(counts, losses, say)}${enclosedText(enclosed, say)}`)
    return 0
  } finally {
    store.close()
  }
}

type Besides = Pick<Enclosed, 'things'> & { readonly path: string }

const enclosedText = (files: readonly Besides[], say: Say): string =>
  files.length === 0
    ? ''
    : `\n${textTable(files.map(({ path, things }) => [oneLine(path), oneLine(enclosedLine({ things }, say) ?? '')]))}`

const counted = ({ ending, cause, documents }: EndCount) => ({ ending, cause, documents })

const statusText = (counts: readonly EndCount[], losses: readonly EndedFile[], say: Say): string => {
  const words = endingWords(say)
  const table = counts.map(({ ending, cause, documents }) => [String(documents), words[ending], cause ?? ''])
  const lines = losses.map(({ ending, path, reason }) => [words[ending], oneLine(path), oneLine(reason ?? '')])
  const again = losses.some(({ ending }) => ending !== 'refused')
    ? `\n${say('もう一度読む: machikpi retry', 'to try again: machikpi retry')}\n`
    : ''
  return [textTable(table), ...(lines.length > 0 ? ['\n', textTable(lines)] : []), again].join('')
}

export const endingWords = (say: Say): Readonly<Record<Ending, string>> => ({
  done: say('読めた', 'done'),
  partial: say('一部のみ', 'partial'),
  refused: say('対象外', 'refused'),
  failed: say('失敗', 'failed'),
})
