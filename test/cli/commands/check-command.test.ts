// A person's word on a finding, through the real program: told with an id, dismissed with a reason, kept over another reading.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../../../src/cli/program.ts'
import { fakeIo } from '../fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-check-'))
const file = join(folder, 'plan.md')
const out = join(folder, 'out')
const machikpi = async (...args: string[]) => {
  const io = fakeIo({ env: { LANG: 'en_US.UTF-8', MACHIKPI_WHO: 'Sato' } })
  const code = await runProgram([...args, '--out', out], io)
  return { code, out: io.stdout(), err: io.stderr() }
}
type Listed = { id: string; check: string; severity: string; judgement?: { verdict: string; why: string; who: string } }
const findings = async (): Promise<Listed[]> =>
  JSON.parse((await machikpi('check', '--severity', 'info', '--json')).out).findings

let id = ''
beforeAll(async () => {
  const rows = ['| 指標 | R3実績 | R4実績 | R5実績 | R5目標 |', '| --- | --- | --- | --- | --- |']
  const values = ['| 来場者数(人) | 2,200 | 22,000 | 2,300 | 2,500 |', '| 会員数(人) | 3,000 | 4,000 | 3,100 | 3,300 |']
  writeFileSync(file, `# 実績\n\n${[...rows, ...values].join('\n')}\n`)
  await machikpi('run', file, '--jobs', '1')
  id = (await findings()).find((f) => f.severity === 'suspicious')?.id ?? ''
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('a finding has an id that another reading does not change', async () => {
  expect(id).toMatch(/^[0-9a-f]{8}$/)
  const before = (await findings()).map((f) => f.id)
  await machikpi('run', file, '--force', '--jobs', '1')
  expect((await findings()).map((f) => f.id)).toEqual(before)
  expect((await machikpi('check', '--strict', 'suspicious')).code).toBe(3)
})

test.each([
  [['--dismiss', '00000000', '--why', 'x'], 'no such finding'],
  [['--dismiss', 'ID'], '--why TEXT'],
  [['--dismiss', 'ID', '--accept', 'ID', '--why', 'x'], 'at a time'],
  [['--undo', 'ID'], 'nothing was said'],
])('refused: %j', async (args, message) => {
  const told = await machikpi('check', ...args.map((a) => (a === 'ID' ? id : a)))
  expect(told).toMatchObject({ code: 2, err: expect.stringContaining(message) })
  expect(await findings()).toContainEqual(expect.objectContaining({ id }))
})

test('dismissed ones are not listed and do not count, also after the file was read anew', async () => {
  const all = (await findings()).filter((f) => f.severity !== 'info').map((f) => f.id)
  await machikpi('check', '--dismiss', ...all, '--why', 'a fair in that year')
  expect((await machikpi('run', file, '--force', '--jobs', '1', '--strict', 'suspicious')).code).toBe(0)
  expect((await findings()).map((f) => f.id)).not.toContain(id)
  expect((await machikpi('check', '--strict', 'suspicious')).code).toBe(0)
  const judged = JSON.parse((await machikpi('check', '--judged', '--json')).out)
  expect(judged).toContainEqual(
    expect.objectContaining({
      finding: id,
      verdict: 'dismissed',
      why: 'a fair in that year',
      who: 'Sato',
      state: 'applied',
    }),
  )
  expect(readFileSync(join(out, 'data', 'findings.csv'), 'utf8')).toContain('a fair in that year')
})

test('taken back, it counts again; its record stays', async () => {
  await machikpi('check', '--accept', id, '--why', 'typed twice')
  expect((await findings()).find((f) => f.id === id)?.judgement).toMatchObject({
    verdict: 'accepted',
    why: 'typed twice',
  })
  await machikpi('check', '--undo', id)
  const states = JSON.parse((await machikpi('check', '--judged', '--json')).out).map((j: { state: string }) => j.state)
  expect(states).toContain('withdrawn')
})
