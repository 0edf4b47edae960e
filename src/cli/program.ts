// The commands and their options -> exit code. A person's mistake ends as one line and code 2.  [IO]
import { Command, CommanderError } from 'commander'
import { UserError } from '../user-error.ts'
import { VERSION } from '../version.ts'
import { addReport } from './commands/add-report.ts'
import { addDatabaseCommands } from './commands/database-commands.ts'
import { addDocumentCommands } from './commands/document-commands.ts'
import { addServiceCommands, configFile } from './commands/service-commands.ts'
import { databaseWords } from './help/database-words.ts'
import { helpFormat } from './help/help-format.ts'
import { helpWords } from './help/help-words.ts'
import type { Io } from './io.ts'
import { languageOf, type Say, sayIn } from './language.ts'
import { outsideError } from './outside-error.ts'
import { guarded, oneLine } from './safe-output.ts'
import { applySettings } from './settings/apply-settings.ts'
import { readConfig } from './settings/config-file.ts'
import type { Finish } from './settings/options.ts'
import { translateError } from './translate-error.ts'

export const runProgram = async (args: readonly string[], outside: Io): Promise<number> => {
  const io = guarded(outside)
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
    const known = error instanceof UserError ? error : outsideError(error)
    if (!known) throw error
    io.err(`machikpi: ${oneLine(known.message)}\n`)
    return 2
  }
}

const buildProgram = (io: Io, say: Say, finish: Finish): Command => {
  const words = { ...helpWords(say), more: databaseWords(say) }
  const program = new Command('machikpi')
    .description(words.about)
    .version(VERSION, '-V, --version', words.version)
    .option('--config <file>', words.more.configFile)
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.helpCommand)
    .exitOverride()
    .configureHelp(helpFormat(say))
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
      outputError: (message, write) => write(translateError(message, say)),
    })
    .hook('preAction', async (_, command) => {
      if (!WITHOUT_SETTINGS.includes(command.name()))
        applySettings(command, io.env, await readConfig(configFile(program, io)))
    })
    .addHelpText('after', `\n${words.exit}`)
  addDocumentCommands(program, words, io, say, finish)
  addDatabaseCommands(program, words, io, say, finish)
  addReport(program, words, io, say, finish)
  addServiceCommands(program, words, io, say, finish)
  return program
}

/** These answer even where the configuration file is wrong. */
const WITHOUT_SETTINGS = ['config', 'completion']
