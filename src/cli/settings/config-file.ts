// machikpi.config.yaml -> checked settings.  [IO]
import { existsSync, readFileSync } from 'node:fs'
import { UserError } from '../../user-error.ts'
import type { Config } from './config-schema.ts'

export const CONFIG_FILE = 'machikpi.config.yaml'

export type FoundConfig = { readonly file?: string; readonly config: Config }

/** A file that was named must be there; the one of the usual name may be. */
export const readConfig = async (named: string | undefined): Promise<FoundConfig> => {
  const file = named ?? CONFIG_FILE
  if (!existsSync(file)) {
    if (named === undefined) return { config: {} }
    throw new UserError(`--config: 設定ファイルがありません / no such file: ${file}`)
  }
  // Loaded only where there is something to check: the help answers faster without.
  const { configMistakes, configSchema } = await import('./config-schema.ts')
  const checked = configSchema.safeParse((await parse(file)) ?? {})
  if (checked.success) return { file, config: checked.data }
  throw new UserError(`${file}: ${configMistakes(checked.error)}`)
}

const parse = async (file: string): Promise<unknown> => {
  const { parse: parseYaml } = await import('yaml')
  try {
    return parseYaml(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UserError(`${file}: YAML として読めません / cannot be read: ${(error as Error).message.split('\n')[0]}`)
  }
}
