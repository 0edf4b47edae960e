// `machikpi config`: the settings in effect and whence each comes, or the JSON Schema of the file.  [IO]
import type { Command } from 'commander'
import { textTable } from '../../report/text-table.ts'
import type { Io } from '../io.ts'
import { settingOf } from '../settings/apply-settings.ts'
import { readConfig } from '../settings/config-file.ts'
import { configJsonSchema } from '../settings/config-schema.ts'
import { SETTINGS } from '../settings/setting-names.ts'

export type ConfigOptions = { readonly schema?: boolean; readonly json?: boolean; readonly config?: string }

export const configCommand = async (program: Command, options: ConfigOptions, io: Io): Promise<number> => {
  if (options.schema) {
    io.out(`${JSON.stringify(configJsonSchema(), null, 2)}\n`)
    return 0
  }
  const found = await readConfig(options.config)
  const rows = program.commands
    .filter((command) => command.name() in SETTINGS)
    .flatMap((command) => [command, ...command.commands])
    .flatMap((command) =>
      command.options.flatMap((option) => {
        const setting = settingOf(command, option, io.env, found)
        return setting ? [{ command: nameOf(command), option: option.long ?? '', ...shown(setting, option.long) }] : []
      }),
    )
  if (options.json) io.out(`${JSON.stringify({ file: found.file ?? null, settings: rows }, null, 2)}\n`)
  else io.out(textTable(rows.map((r) => [r.command, r.option, String(r.value ?? ''), r.from, r.name])))
  return 0
}

const nameOf = (command: Command): string =>
  command.parent?.parent ? `${command.parent.name()} ${command.name()}` : command.name()

const shown = (setting: NonNullable<ReturnType<typeof settingOf>>, option: string | undefined) =>
  option === '--password' && setting.value !== undefined ? { ...setting, value: '***' } : setting
