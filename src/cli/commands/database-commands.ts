// search, changes, correct: the commands over the database and their options.  [IO]
import { type Command, Option } from 'commander'
import type { DatabaseWords } from '../help/database-words.ts'
import type { HelpWords } from '../help/help-words.ts'
import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import { DEFAULT_OUT, examples, type Finish, wholeNumber } from '../settings/options.ts'

type Words = HelpWords & { readonly more: DatabaseWords }

/** Results of each kind, unless asked otherwise: one screen. */
const SEARCH_LIMIT = 20

export const addDatabaseCommands = (program: Command, words: Words, io: Io, say: Say, finish: Finish): void => {
  inDatabase(program.command('search'), words)
    .description(words.more.search)
    .argument('<words...>', words.more.searchText)
    .option('--city <code>', words.more.searchCity)
    .option('--limit <n>', words.more.limit, wholeNumber('--limit'), SEARCH_LIMIT)
    .option('--all-versions', words.more.allVersions)
    .addHelpText(
      'after',
      examples(words, ['search 出生', 'search 出生 --city 01213', 'search CO2 排出 --json --limit 100']),
    )
    .action(async (text, options) =>
      finish(await (await import('./search-command.ts')).searchCommand(text, options, io, say)),
    )
  inDatabase(program.command('changes'), words)
    .description(words.more.changes)
    .argument('[document]', words.more.document)
    .addHelpText('after', examples(words, ['changes', 'changes plan.pdf --json']))
    .action(async (document, options) =>
      finish(await (await import('./changes-command.ts')).changesCommand(document, options, io, say)),
    )
  addCorrect(program, words, io, say, finish)
}

const inDatabase = (command: Command, words: HelpWords): Command =>
  command.option('--db <file>', words.db).option('--out <dir>', words.out, DEFAULT_OUT).option('--json', words.json)

const correction = () => import('./correct-command.ts')

const addCorrect = (program: Command, words: Words, io: Io, say: Say, finish: Finish): void => {
  const correct = program
    .command('correct')
    .description(words.more.correct)
    .addHelpText('after', examples(words, CORRECT_EXAMPLES))
  addCorrectSet(correct, words, io, say, finish)
  inDatabase(correct.command('list'), words)
    .description(words.more.correctList)
    .option('--state <name>', words.more.state)
    .addHelpText('after', examples(words, ['correct list', 'correct list --state moved --json']))
    .action(async (options) => finish(await (await correction()).correctListCommand(options, io, say)))
  inDatabase(correct.command('remove'), words)
    .description(words.more.correctRemove)
    .argument('<id>', words.more.correctId, wholeNumber('id'))
    .option('--who <name>', words.more.who)
    .addHelpText('after', examples(words, ['correct remove 3', 'correct remove 3 --who 山田']))
    .action(async (id, options) => finish(await (await correction()).correctRemoveCommand(id, options, io, say)))
}

const CORRECT_EXAMPLES = [
  "correct set plan.pdf --table p3t1 --row 4 --column 5 --to-number 54.3 --why '読み違い'",
  "correct set plan.pdf --item 出生数 --role actual --year 2024 --to-unit 千人 --why '単位の誤り'",
  "correct set sheet.pdf --field 担当課 --to-text 企画課 --why '読み違い'",
  "correct set sheet.pdf --group 評価 --choice A --to-selected no --why '丸は B'",
  'correct list --state moved',
  'correct remove 3',
]

const addCorrectSet = (correct: Command, { more, ...words }: Words, io: Io, say: Say, finish: Finish): void => {
  inDatabase(correct.command('set'), words)
    .description(more.correctSet)
    .argument('<document>', more.document)
    .option('--page <n>', more.atPage, wholeNumber('--page'))
    .option('--table <id>', more.atTable)
    .option('--row <n>', more.atRow, wholeNumber('--row', 0))
    .option('--column <n>', more.atColumn, wholeNumber('--column', 0))
    .option('--item <name>', more.atItem)
    .option('--role <role>', more.atRole)
    .option('--year <year>', more.atYear, wholeNumber('--year'))
    .option('--raw <text>', more.atRaw)
    .option('--field <name>', more.atField)
    .option('--group <name>', more.atGroup)
    .option('--choice <option>', more.atChoice)
    .option('--to-number <n>', more.toNumber)
    .option('--to-unit <unit>', more.toUnit)
    .option('--to-role <role>', more.toRole)
    .option('--to-item <name>', more.toItem)
    .option('--to-year <years>', more.toYear)
    .option('--to-status <status>', more.toStatus)
    .option('--to-text <text>', more.toText)
    .option('--to-name <name>', more.toName)
    .option('--to-selected <yes|no>', more.toSelected)
    .option('--who <name>', more.who)
    .addOption(new Option('--why <text>', more.why).makeOptionMandatory())
    .addHelpText('after', examples(words, CORRECT_EXAMPLES.slice(0, 4)))
    .action(async (document, options) =>
      finish(await (await correction()).correctSetCommand(document, options, io, say)),
    )
}
