// How fast and in how much memory a large database is exported: `npx tsx test/bench/export.ts [FACTS] [FOLDER]`.
// Each format runs in a process of its own, so that its memory is its own.
import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeDatabase } from './made-database.ts'

const MB = 1_000_000
const CASES: readonly (readonly [name: string, ...args: string[]])[] = [
  ['csv', '--format', 'csv'],
  ['csv shift_jis', '--format', 'csv', '--encoding', 'shift_jis'],
  ['jsonl', '--format', 'jsonl'],
  ['xlsx', '--format', 'xlsx'],
  ['parquet', '--format', 'parquet'],
  ['csv wide', '--format', 'csv', '--shape', 'wide'],
]

const main = async (facts: number, folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  const database = join(folder, `facts-${facts}.sqlite`)
  await makeDatabase(database, facts)
  console.log(`${facts} facts, database ${megabytes(statSync(database).size)}`)
  const idle = measured(['--version'])
  console.log(`idle: ${megabytes(idle.memory)} resident`)
  for (const [name, ...args] of CASES) {
    const out = join(folder, name.replace(' ', '-'))
    const { seconds, cpu, memory, files } = measured([
      'export',
      '--db',
      database,
      '--out',
      out,
      '--tables',
      'facts',
      '--json',
      ...args,
    ])
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    const rate = (per: number): string =>
      Math.round(facts / per)
        .toString()
        .padStart(7)
    console.log(
      `${name.padEnd(14)}${rate(seconds)} facts/s (${seconds.toFixed(1)} s)${rate(cpu)} a CPU second  file ${megabytes(bytes)}  peak ${megabytes(memory)}`,
    )
  }
}

const megabytes = (bytes: number): string => `${(bytes / MB).toFixed(0)} MB`

type Measured = {
  readonly seconds: number
  readonly cpu: number
  readonly memory: number
  readonly files: readonly { readonly bytes: number }[]
}

const measured = (args: readonly string[]): Measured => {
  const child = fileURLToPath(new URL('measured-command.ts', import.meta.url))
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', child, ...args], {
    encoding: 'utf8',
    maxBuffer: 10 * MB,
  })
  if (status !== 0) throw new Error(stderr)
  const seconds = (performance.now() - start) / 1000
  const cost = JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}')
  return { seconds, ...cost, files: stdout.startsWith('{') ? JSON.parse(stdout).files : [] }
}

const [facts = '1000000', folder = join(tmpdir(), 'machikpi-bench')] = process.argv.slice(2)
await main(Number(facts), folder)
