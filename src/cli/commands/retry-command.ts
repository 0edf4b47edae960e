// `machikpi retry`: reads again what failed or is there only in part; what was refused only where that is asked for.  [IO]

import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import type { RunOptions } from '../settings/run-settings.ts'
import { openExisting } from './export-command.ts'
import { runCommand } from './run-command.ts'

export type RetryOptions = RunOptions & { readonly refused?: boolean; readonly cause?: string }

export const retryCommand = async (options: RetryOptions, io: Io, say: Say): Promise<number> => {
  const paths = await pathsToRetry(options)
  if (paths.length > 0) return runCommand(paths, { ...options, force: true }, io, say)
  io.err(say('読み直す文書はありません（machikpi status）\n', 'nothing to read again (machikpi status)\n'))
  return 0
}

/** A password, or more room, may open what was refused. */
const pathsToRetry = async (options: RetryOptions): Promise<string[]> => {
  const { refused, cause, password, passwordFile, maxSize, maxUnpacked } = options
  const also = [
    ...(password !== undefined || passwordFile !== undefined ? ['encrypted', 'wrong-password'] : []),
    ...(maxSize !== undefined || maxUnpacked !== undefined ? ['too-large'] : []),
  ]
  const store = await openExisting(options)
  try {
    return store.endings
      .losses()
      .filter((file) => cause === undefined || file.cause === cause)
      .filter((file) => file.ending !== 'refused' || refused || cause !== undefined || also.includes(file.cause ?? ''))
      .map(({ path }) => path)
  } finally {
    store.close()
  }
}
