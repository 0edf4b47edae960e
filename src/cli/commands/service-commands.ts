// families, cities, indicators, config, doctor, completion: lists and the installation itself.  [IO]
import { Argument, type Command } from 'commander'
import { SHELLS, type Shell } from '../help/completion.ts'
import type { DatabaseWords } from '../help/database-words.ts'
import type { HelpWords } from '../help/help-words.ts'
import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import { DEFAULT_OUT, examples, type Finish } from '../settings/options.ts'

type Words = HelpWords & { readonly more: DatabaseWords }

export const addServiceCommands = (program: Command, words: Words, io: Io, say: Say, finish: Finish): void => {
  addLists(program, words, io, say, finish)
  program
    .command('config')
    .description(words.more.config)
    .option('--schema', words.more.configSchema)
    .option('--json', words.json)
    .addHelpText('after', examples(words, ['config', 'config --schema > machikpi.config.schema.json']))
    .action(async (options) => {
      const file = configFile(program, io)
      finish(await (await import('./config-command.ts')).configCommand(program, { ...options, config: file }, io))
    })
  program
    .command('doctor')
    .description(words.more.doctor)
    .option('--db <file>', words.db)
    .option('--out <dir>', words.out, DEFAULT_OUT)
    .option('--json', words.json)
    .addHelpText('after', examples(words, ['doctor', 'doctor --db output/machikpi.sqlite --json']))
    .action(async (options) => finish(await (await import('./doctor-command.ts')).doctorCommand(options, io, say)))
  program
    .command('completion')
    .description(words.more.completion)
    .addArgument(new Argument('<shell>', words.more.shell).choices(SHELLS))
    .addHelpText(
      'after',
      examples(words, [
        'completion bash > /etc/bash_completion.d/machikpi',
        'completion fish > ~/.config/fish/completions/machikpi.fish',
      ]),
    )
    .action(async (shell: Shell) => io.out((await import('../help/completion.ts')).completionScript(program, shell)))
}

/** --config, else MACHIKPI_CONFIG, else the file of the usual name where there is one. */
export const configFile = (program: Command, { env }: Io): string | undefined =>
  program.opts<{ config?: string }>().config ?? (env.MACHIKPI_CONFIG || undefined)

/** Loaded when asked for: what reads PDFs takes longer to load than the help takes to print. */
const lists = () => import('./list-commands.ts')

const addLists = (program: Command, words: Words, io: Io, say: Say, finish: Finish): void => {
  program
    .command('families')
    .description(words.families)
    .option('--families <dir>', words.familyFolder)
    .option('--schema', words.schema)
    .option('--json', words.json)
    .addHelpText('after', examples(words, ['families', 'families --schema > family.schema.json']))
    .action(async (options) => finish(await (await lists()).familiesCommand(options, io)))
  program
    .command('cities')
    .description(words.cities)
    .addArgument(new Argument('[name]', words.city_filter))
    .option('--json', words.json)
    .addHelpText('after', examples(words, ['cities', 'cities 小樽', 'cities 01203 --json']))
    .action(async (name, options) => finish((await lists()).citiesCommand(name, options, io)))
  program
    .command('indicators')
    .description(words.indicators)
    .option('--db <file>', words.db)
    .option('--out <dir>', words.out, DEFAULT_OUT)
    .option('--json', words.json)
    .addHelpText('after', examples(words, ['indicators', 'indicators --db output/machikpi.sqlite --json']))
    .action(async (options) =>
      finish(await (await import('./indicators-command.ts')).indicatorsCommand(options, io, say)),
    )
}
