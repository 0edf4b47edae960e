// The program started once more where memory is short: what the one that waits hands on to the other and back.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'
import { fakeIo } from './fake-io.ts'

let folder: string
let program: string

/** Says who it is once it works and hears, then does as it is told. */
const PROGRAM = `
import { endWithParent, memoryTaken, startAgain } from '${fileURLToPath(new URL('../../src/cli/start-again.ts', import.meta.url))}'
import { text } from 'node:stream/consumers'
endWithParent()
const code = await startAgain(['SIGINT', 'SIGTERM'])
if (code !== undefined) process.exit(code)
const beside = memoryTaken() - process.memoryUsage.rss() / 2 ** 20
if (process.argv[2] === 'hear') process.on('SIGTERM', () => process.exit(143)), setInterval(() => {}, 1000)
console.log(JSON.stringify({ pid: process.pid, arenas: process.env.MALLOC_ARENA_MAX, beside }))
if (process.argv[2] === 'wait') setInterval(() => {}, 1000)
if (process.argv[2] === 'echo') console.log(await text(process.stdin))
if (process.argv[2] === 'code') process.exit(7)
`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'machikpi-again-'))
  program = join(folder, 'program.mjs')
  writeFileSync(program, PROGRAM)
})
afterAll(() => rmSync(folder, { recursive: true }))

type Said = { readonly pid: number; readonly arenas?: string; readonly beside: number }

const begin = (order: string, more: NodeJS.ProcessEnv = {}) => {
  const { MALLOC_ARENA_MAX: _, ...env } = process.env
  return spawn(process.execPath, ['--import', 'tsx', program, order], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...env, ...more },
  })
}

const end = async (child: ChildProcess) => {
  const [code, signal] = await once(child, 'exit')
  return code ?? signal
}

/** The first line that is said. */
const working = async (child: ReturnType<typeof begin>): Promise<Said> => {
  const [line] = await once(child.stdout, 'data')
  return JSON.parse(String(line).split('\n')[0]!)
}

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const { header } = process.report.getReport() as { readonly header: object }
const glibc = process.platform === 'linux' && 'glibcVersionRuntime' in header

describe.skipIf(!glibc)('the program started again (only on Linux with glibc)', () => {
  test('another process works, with one arena, and counts the one that waits', async () => {
    const child = begin('code')
    const [{ pid, arenas, beside }, code] = await Promise.all([working(child), end(child)])
    expect(pid).not.toBe(child.pid)
    expect(arenas).toBe('1')
    expect(beside).toBeGreaterThan(1)
    expect(code).toBe(7)
  })

  test('stdin and stdout are its own', async () => {
    const child = begin('echo')
    child.stdin.end('a list')
    expect(await text(child.stdout)).toContain('a list')
  })

  test('who sets the variable himself is left alone', async () => {
    const child = begin('code', { MALLOC_ARENA_MAX: '2' })
    const [{ pid, beside }] = await Promise.all([working(child), end(child)])
    expect({ pid, beside }).toEqual({ pid: child.pid, beside: 0 })
  })

  test('a signal to the one that waits reaches the one that works', async () => {
    const child = begin('hear')
    await working(child)
    child.kill('SIGTERM')
    expect(await end(child)).toBe(143)
  })

  test('what kills the one that works ends the other in the same way', async () => {
    const child = begin('wait')
    const { pid } = await working(child)
    process.kill(pid, 'SIGKILL')
    expect(await end(child)).toBe('SIGKILL')
  })

  test('where the one that waits is killed the other does not go on unseen', async () => {
    const child = begin('wait')
    const { pid } = await working(child)
    child.kill('SIGKILL')
    await end(child)
    while (lives(pid)) await wait(20)
  })
})

test.each([
  ['run', 'x.pdf', '--strict', 'never'],
  ['retry', '--out', 'nowhere'],
])('%s is started again where memory is short', async (...command) => {
  const io = fakeIo({ startAgain: async () => 5 })
  expect(await runProgram([...command, '--max-memory', '512'], io)).toBe(5)
  expect(await runProgram([...command, '--max-memory', '4096'], io)).toBe(2)
  const inVain = fakeIo({ startAgain: async () => undefined })
  expect(await runProgram([...command, '--max-memory', '512'], inVain)).toBe(2)
})
