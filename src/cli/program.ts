// The commands and their options -> exit code. A person's mistake ends as one line and code 2.  [IO]
import { Argument, Command, CommanderError, Option } from 'commander'
import { UserError } from '../user-error.ts'
import { VERSION } from '../version.ts'
import { type HelpWords, helpWords, translateError, translateTitle } from './help-words.ts'
import type { Io } from './io.ts'
import { languageOf, type Say, sayIn } from './language.ts'
import { STAGES } from './stages.ts'

type Finish = (code: number) => void

export const runProgram = async (args: readonly string[], io: Io): Promise<number> => {
  const say = sayIn(languageOf(io.env))
  let code = 0
  const program = buildProgram(io, say, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof UserError)) throw error
    io.err(`machikpi: ${error.message.replace(/\n/g, ' ')}\n`)
    return 2
  }
}

const buildProgram = (io: Io, say: Say, finish: Finish): Command => {
  const words = helpWords(say)
  const program = new Command('machikpi')
    .description(words.about)
    .version(VERSION, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.helpCommand)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => translateTitle(title, say), showGlobalOptions: false })
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getErrHelpWidth: () => io.columns,
      outputError: (message, write) => write(translateError(message, say)),
    })
    .addHelpText('after', `\n${words.exit}`)
  addRun(program, words, io, say, finish)
  addExport(program, words, io, say, finish)
  addExplain(program, words, io, finish)
  addLists(program, words, io, finish)
  return program
}

const DEFAULT_OUT = 'output'

const addRun = (program: Command, words: HelpWords, io: Io, say: Say, finish: Finish): void => {
  program
    .command('run')
    .description(words.run)
    .argument('<path...>', words.paths)
    .option('--out <dir>', words.out, DEFAULT_OUT)
    .option('--db <file>', words.db)
    .option('--family <id>', words.family)
    .option('--families <dir>', words.familyFolder)
    .option('--city <code>', words.city)
    .addOption(new Option('--ocr <when>', words.ocr).choices(['auto', 'always', 'never']).default('auto'))
    .option('--jobs <n>', words.jobs, wholeNumber('--jobs'))
    .option('--pages <list>', words.pages)
    .option('--password <text>', words.password)
    .option('--force', words.force)
    .option('--json', words.json)
    .option('--strict [severity]', words.strict)
    .addHelpText(
      'after',
      examples(words, [
        'run samples --out output',
        "run 'papers/**/*.pdf' --city 012033",
        'run a.pdf --pages 1-3,7 --json',
      ]),
    )
    .action(async (paths, options) =>
      finish(await (await import('./run-command.ts')).runCommand(paths, options, io, say)),
    )
}

const addExport = (program: Command, words: HelpWords, io: Io, say: Say, finish: Finish): void => {
  program
    .command('export')
    .description(words.export)
    .option('--db <file>', words.db)
    .option('--out <dir>', words.out, DEFAULT_OUT)
    .option('--format <list>', words.format, 'csv')
    .option('--shape <form>', words.shape, 'long')
    .option('--tables <list>', words.tables)
    .option('--encoding <name>', words.encoding, 'utf-8')
    .option('--bom', words.bom)
    .option('--city <list>', words.cityFilter)
    .option('--year <years>', words.yearFilter)
    .option('--role <list>', words.roleFilter)
    .option('--indicator <text>', words.indicatorFilter)
    .option('--min-confidence <n>', words.minConfidence)
    .option('--all-versions', words.allVersions)
    .option('--license <id>', words.license)
    .option('--json', words.json)
    .addHelpText(
      'after',
      examples(words, [
        'export --db output/machikpi.sqlite --format csv,xlsx --out elsewhere',
        'export --shape wide --bom --role actual,target --year 2020-2024',
        'export --tables facts --encoding shift_jis --city 012033',
        'export --format rs,parquet --min-confidence 0.9',
      ]),
    )
    .action(async (options) => finish(await (await import('./export-command.ts')).exportCommand(options, io, say)))
}

const addExplain = (program: Command, words: HelpWords, io: Io, finish: Finish): void => {
  program
    .command('explain')
    .description(words.explain)
    .argument('<file>', words.file)
    .option('--page <n>', words.page, wholeNumber('--page'), 1)
    .addOption(new Option('--stage <name>', words.stage).choices(STAGES).default('tables'))
    .option('--png <file>', words.png)
    .option('--password <text>', words.password)
    .option('--families <dir>', words.familyFolder)
    .addHelpText(
      'after',
      examples(words, [
        'explain a.pdf --page 3 --stage tables',
        'explain a.pdf --page 3 --stage words --png page3.png',
      ]),
    )
    .action(async (file, options) =>
      finish(await (await import('./explain-command.ts')).explainCommand(file, options, io)),
    )
}

/** Loaded when asked for: what reads PDFs takes longer to load than the help takes to print. */
const lists = () => import('./list-commands.ts')

const addLists = (program: Command, words: HelpWords, io: Io, finish: Finish): void => {
  program
    .command('families')
    .description(words.families)
    .option('--families <dir>', words.familyFolder)
    .option('--schema', words.schema)
    .option('--json', words.json)
    .action(async (options) => finish(await (await lists()).familiesCommand(options, io)))
  program
    .command('cities')
    .description(words.cities)
    .addArgument(new Argument('[name]', words.city_filter))
    .option('--json', words.json)
    .action(async (name, options) => finish((await lists()).citiesCommand(name, options, io)))
  program
    .command('indicators')
    .description(words.indicators)
    .option('--db <file>', words.db)
    .option('--out <dir>', words.out, DEFAULT_OUT)
    .option('--json', words.json)
    .action(async (options) => finish(await (await lists()).indicatorsCommand(options, io)))
}

const examples = (words: HelpWords, lines: readonly string[]): string =>
  `\n${words.examples}:\n${lines.map((line) => `  machikpi ${line}`).join('\n')}`

const wholeNumber = (option: string) => (text: string) => {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= 1) return value
  throw new UserError(`${option}: 「${text}」は使えません。1 以上の整数 / found "${text}", allowed: 1, 2, 3 ...`)
}
