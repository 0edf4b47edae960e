// `machikpi report` and its options, with their help in both languages.  [IO]
import { type Command, Option } from 'commander'
import { UserError } from '../../user-error.ts'
import type { HelpWords } from '../help/help-words.ts'
import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import { DEFAULT_OUT, examples, type Finish } from '../settings/options.ts'
import { SEVERITIES } from './findings.ts'

const reportWords = (say: Say) => ({
  report: say(
    '点検と KPI の報告を作る（紙面の切り抜き付きの HTML 1 ファイル、Markdown、JSON）',
    'make the report of findings and KPIs: one HTML file with cut-outs of the pages, Markdown, or JSON',
  ),
  format: say('形式', 'form'),
  file: say(
    '書き出すファイル（html の既定は OUT/report.html、ほかは標準出力。- は標準出力）',
    'file to write (default OUT/report.html for html, stdout for the others; - = stdout)',
  ),
  city: say('自治体コードで絞る（コンマ区切り）', 'only these municipality codes (commas)'),
  crops: say('紙面の切り抜きの大きさの上限（MB）。0 で切り抜きなし', 'most megabytes of page cut-outs; 0 for none'),
  password: say('切り抜く PDF のパスワード', 'password of the PDFs to cut from'),
})

const CROP_MEGABYTES = 3

export const addReport = (program: Command, words: HelpWords, io: Io, say: Say, finish: Finish): void => {
  const own = reportWords(say)
  program
    .command('report')
    .description(own.report)
    .option('--db <file>', words.db)
    .option('--out <dir>', words.out, DEFAULT_OUT)
    .addOption(new Option('--format <name>', own.format).choices(['html', 'md', 'json']).default('html'))
    .option('--file <file>', own.file)
    .option('--city <list>', own.city)
    .addOption(new Option('--severity <level>', words.severity).choices(SEVERITIES).default('info'))
    .option('--crops <megabytes>', own.crops, megabytes, CROP_MEGABYTES)
    .option('--password <text>', own.password)
    .addHelpText(
      'after',
      examples(words, [
        'report --db output/machikpi.sqlite --file report.html',
        'report --format md --severity suspicious > report.md',
        "report --format json | jq '.summary'",
        'report --city 012131 --crops 10',
      ]),
    )
    .action(async (options) => finish(await (await import('./report-command.ts')).reportCommand(options, io, say)))
}

const megabytes = (text: string): number => {
  const value = Number(text)
  if (text.trim() !== '' && value >= 0 && Number.isFinite(value)) return value
  throw new UserError(`--crops: 「${text}」は使えません / found "${text}", allowed: 0, 1, 2.5 ...`)
}
