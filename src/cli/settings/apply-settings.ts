// Options that were not given on the command line take what environment or configuration file say: flag > environment >
// file > default.  Pure over commander's commands.
import type { Command, Option } from 'commander'
import { UserError } from '../../user-error.ts'
import type { FoundConfig } from './config-file.ts'
import { environmentName, SETTINGS, type Section } from './setting-names.ts'

type Environment = Readonly<Record<string, string | undefined>>
export type Setting = {
  readonly value: unknown
  readonly from: 'environment' | 'file' | 'default'
  readonly name: string
}

export const applySettings = (command: Command, env: Environment, found: FoundConfig): void => {
  for (const option of command.options) {
    const key = option.attributeName()
    if (command.getOptionValueSource(key) === 'cli') continue
    const setting = settingOf(command, option, env, found)
    if (setting && setting.from !== 'default') command.setOptionValueWithSource(key, setting.value, setting.from)
  }
}

/** undefined: the option belongs to the command line alone. */
export const settingOf = (
  command: Command,
  option: Option,
  env: Environment,
  { config, file = '' }: FoundConfig,
): Setting | undefined => {
  const name = option.long?.slice('--'.length) ?? ''
  const section = sectionOf(command)
  const known = (of: Section) => (SETTINGS[of] as readonly string[]).includes(name)
  if (!known('common') && !(section && known(section))) return undefined
  const said = env[environmentName(name)]
  if (said !== undefined && said !== '')
    return { value: fromText(option, said, environmentName(name)), from: 'environment', name: environmentName(name) }
  const within = section && known(section) ? (config as Record<string, Record<string, unknown>>)[section] : config
  const value = (within as Record<string, unknown> | undefined)?.[name]
  const key = within === config ? name : `${section}.${name}`
  // Text, as if typed: the commands check what they are given in one place.
  if (value !== undefined)
    return { value: fromText(option, String(value), `${file}: ${key}`), from: 'file', name: `${file}: ${key}` }
  return { value: option.defaultValue, from: 'default', name: `--${name}` }
}

/** `correct set` takes what stands under `correct`, `retry` what stands under `run`. */
const sectionOf = (command: Command): Exclude<Section, 'common'> | undefined => {
  const names = [command.name(), command.parent?.name() ?? ''].map((name) => (name === 'retry' ? 'run' : name))
  return names.find((name): name is Exclude<Section, 'common'> => name in SETTINGS && name !== 'common')
}

const YES = ['1', 'true', 'yes', 'on']
const NO = ['0', 'false', 'no', 'off']

const fromText = (option: Option, text: string, name: string): unknown => {
  if (option.isBoolean()) {
    if (YES.includes(text.toLowerCase())) return true
    if (NO.includes(text.toLowerCase())) return false
    throw new UserError(`${name}: found "${text}", allowed: ${[...YES, ...NO].join(', ')}`)
  }
  if (option.argChoices && !option.argChoices.includes(text))
    throw new UserError(`${name}: 「${text}」は使えません / found "${text}", allowed: ${option.argChoices.join(', ')}`)
  if (!option.parseArg || option.argChoices) return text
  try {
    return option.parseArg(text, undefined)
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${name}: ${error.message}`) : error
  }
}
