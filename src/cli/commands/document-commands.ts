// run, export, explain: from documents to data, and their options.  [IO]
import { type Command, Option } from 'commander'
import type { HelpWords } from '../help/help-words.ts'
import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import { LEAST_MEMORY, type LimitOptions, limitsOf } from '../settings/limits.ts'
import { DEFAULT_OUT, examples, type Finish, wholeNumber } from '../settings/options.ts'
import { isShort } from '../threads/short-memory.ts'
import { SEVERITIES } from './findings.ts'
import { STAGES } from './stages.ts'

export const addDocumentCommands = (program: Command, words: HelpWords, io: Io, say: Say, finish: Finish): void => {
  addRun(program, words, io, say, finish)
  addStatus(program, words, io, say, finish)
  addRetry(program, words, io, say, finish)
  addExport(program, words, io, say, finish)
  addCheck(program, words, io, say, finish)
  addExplain(program, words, io, finish)
}

/** What `run` and `retry` have in common. */
const readingOptions = (command: Command, words: HelpWords): Command =>
  command
    .option('--out <dir>', words.out, DEFAULT_OUT)
    .option('--db <file>', words.db)
    .option('--family <id>', words.family)
    .option('--families <dir>', words.familyFolder)
    .option('--city <code>', words.city)
    .addOption(new Option('--ocr <when>', words.ocr).choices(['auto', 'always', 'never']).default('auto'))
    .option('--ocr-url <url>', words.ocrUrl)
    .option('--ocr-data <dir>', words.ocrData)
    .option('--jobs <n>', words.jobs, wholeNumber('--jobs'))
    .option('--pages <list>', words.pages)
    .option('--password <text>', words.password)
    .option('--publisher <name>', words.publisher)
    .option('--url <url>', words.url)
    .option('--retrieved <date>', words.retrieved)
    .option('--dated <date>', words.dated)
    .option('--no-report', words.noReport)
    .option('--json', words.json)
    .option('--quiet', words.quiet)
    .option('--strict [severity]', words.strict)
    .option('--password-file <file>', words.passwordFile)
    .option('--max-memory <mb>', words.maxMemory, wholeNumber('--max-memory', LEAST_MEMORY))
    .option('--max-pages <n>', words.maxPages, wholeNumber('--max-pages'))
    .option('--max-time <s>', words.maxTime, wholeNumber('--max-time'))
    .option('--max-size <mb>', words.maxSize, wholeNumber('--max-size'))
    .option('--max-unpacked <mb>', words.maxUnpacked, wholeNumber('--max-unpacked'))

const addRun = (program: Command, words: HelpWords, io: Io, say: Say, finish: Finish): void => {
  readingOptions(program.command('run'), words)
    .description(words.run)
    .argument('<path...>', words.paths)
    .option('--force', words.force)
    .addHelpText(
      'after',
      examples(words, [
        'run samples --out output',
        "run 'papers/**/*.pdf' --city 012033",
        'run a.pdf --pages 1-3,7 --json',
        "run plan.pdf --url https://www.city.example.jp/plan.pdf --publisher '○○市' --dated 2025-04",
        'run - < list.jsonl',
      ]),
    )
    .action(async (paths, options) =>
      finish(
        await savingMemory(options, io, async () =>
          (await import('./run-command.ts')).runCommand(paths, options, io, say),
        ),
      ),
    )
}

const addRetry = (program: Command, words: HelpWords, io: Io, say: Say, finish: Finish): void => {
  readingOptions(program.command('retry'), words)
    .description(words.retry)
    .option('--refused', words.refused)
    .option('--cause <word>', words.cause)
    .addHelpText('after', examples(words, ['retry', 'retry --cause encrypted --password-file words.txt']))
    .action(async (options) =>
      finish(
        await savingMemory(options, io, async () =>
          (await import('./retry-command.ts')).retryCommand(options, io, say),
        ),
      ),
    )
}

/** Before the command itself is loaded: what waits stays small. */
const savingMemory = async (limits: LimitOptions, io: Io, command: () => Promise<number>): Promise<number> =>
  (isShort(limitsOf(limits).memory) ? await io.startAgain?.() : undefined) ?? command()

const addStatus = (program: Command, words: HelpWords, io: Io, say: Say, finish: Finish): void => {
  program
    .command('status')
    .description(words.status)
    .option('--db <file>', words.db)
    .option('--out <dir>', words.out, DEFAULT_OUT)
    .option('--json', words.json)
    .addHelpText('after', examples(words, ['status', 'status --json']))
    .action(async (options) => finish(await (await import('./status-command.ts')).statusCommand(options, io, say)))
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

const addCheck = (program: Command, words: HelpWords, io: Io, say: Say, finish: Finish): void => {
  program
    .command('check')
    .description(words.check)
    .option('--db <file>', words.db)
    .option('--out <dir>', words.out, DEFAULT_OUT)
    .addOption(new Option('--severity <level>', words.severity).choices(SEVERITIES).default('suspicious'))
    .option('--strict [severity]', words.strict)
    .option('--again', words.again)
    .option('--accept <ids...>', words.accept)
    .option('--dismiss <ids...>', words.dismiss)
    .option('--undo <ids...>', words.undo)
    .option('--why <text>', words.whyJudged)
    .option('--who <name>', words.whoJudged)
    .option('--judged', words.judged)
    .option('--json', words.json)
    .addHelpText(
      'after',
      examples(words, [
        'check',
        'check --severity info',
        'check --strict suspicious --json',
        'check --dismiss 1a2b3c4d --why "端数処理による / rounded"',
        'check --judged',
      ]),
    )
    .action(async (options) => finish(await (await import('./check-command.ts')).checkCommand(options, io, say)))
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
    .addOption(new Option('--ocr <when>', words.ocr).choices(['auto', 'always', 'never']).default('auto'))
    .option('--ocr-url <url>', words.ocrUrl)
    .option('--ocr-data <dir>', words.ocrData)
    .option('--json', words.json)
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
