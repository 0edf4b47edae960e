// `machikpi doctor`: does this installation work, which OCR data is there, is the database sound?  [IO]
// Exit: 0 all well (warnings included), 1 something is wrong.
import { join } from 'node:path'
import pc from 'picocolors'
import { checkDatabase } from '../../store/check-database.ts'
import { VERSION } from '../../version.ts'
import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import { checkDependencies } from './check-dependencies.ts'
import { type Diagnosis, judge, ok } from './diagnosis.ts'

export type DoctorOptions = { readonly db?: string; readonly out: string; readonly json?: boolean }

export const doctorCommand = async (options: DoctorOptions, io: Io, say: Say): Promise<number> => {
  const file = options.db ?? join(options.out, 'machikpi.sqlite')
  const found = [...(await checkDependencies(say)), ...databaseDiagnoses(file, say)]
  if (options.json) io.out(`${JSON.stringify({ version: VERSION, checks: found }, null, 2)}\n`)
  else io.out(`machikpi ${VERSION}\n${found.map((d) => line(d, io)).join('')}`)
  return found.some((d) => d.state === 'error') ? 1 : 0
}

const line = ({ check, state, message }: Diagnosis, io: Io): string => {
  const colors = pc.createColors(io.terminal && io.env.NO_COLOR === undefined)
  const mark = { ok: colors.green('ok     '), warning: colors.yellow('warning'), error: colors.red('error  ') }[state]
  return `${mark}  ${check}: ${message}\n`
}

const databaseDiagnoses = (file: string, say: Say): Diagnosis[] => {
  try {
    const health = checkDatabase(file)
    if (!health)
      return [{ check: 'database', state: 'ok', message: say(`まだありません: ${file}`, `none yet: ${file}`) }]
    const { damage, orphans, journal, missing, unknown, unfinished, documents, facts, bytes } = health
    const size = `${(bytes / 1e6).toFixed(1)} MB`
    return [
      ok(
        'database',
        say(
          `${file}（${size}、${documents} 文書、${facts} 値）`,
          `${file} (${size}, ${documents} documents, ${facts} facts)`,
        ),
      ),
      judge('integrity', damage.length === 0, say('壊れていません', 'sound'), damage.slice(0, 3).join(' | ')),
      judge(
        'foreign-keys',
        orphans === 0,
        say('すべてつながっています', 'all lead somewhere'),
        say(`行き先のない行 ${orphans}`, `${orphans} rows lead nowhere`),
      ),
      judge('journal', journal === 'wal', 'WAL', say(`WAL ではありません: ${journal}`, `not WAL: ${journal}`)),
      judge(
        'schema',
        unknown.length === 0,
        missing.length === 0
          ? say('最新', 'newest')
          : say(
              `次に開くとき更新します: ${missing.join(', ')}`,
              `brought up to date when next opened: ${missing.join(', ')}`,
            ),
        say(`この版が知らない形式: ${unknown.join(', ')}`, `of a newer version: ${unknown.join(', ')}`),
      ),
      ...(unfinished === 0
        ? []
        : [
            {
              check: 'runs',
              state: 'warning' as const,
              message: say(
                `終わらなかった実行が ${unfinished} 回あります（読めた文書は入っています）`,
                `${unfinished} runs did not end (their documents are stored whole)`,
              ),
            },
          ]),
    ]
  } catch (error) {
    return [{ check: 'database', state: 'error', message: `${file}: ${(error as Error).message}` }]
  }
}
