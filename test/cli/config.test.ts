import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'
import { configSchema } from '../../src/cli/settings/config-schema.ts'
import { SETTINGS } from '../../src/cli/settings/setting-names.ts'
import { fakeIo } from './fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-config-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (text: string): string => {
  const path = join(folder, 'c.yaml')
  writeFileSync(path, text)
  return path
}
const settings = async (text: string, env: Record<string, string> = {}) => {
  const io = fakeIo({ env })
  const code = await runProgram(['--config', file(text), 'config', '--json'], io)
  if (code !== 0) return io.stderr()
  const rows = JSON.parse(io.stdout()).settings as { command: string; option: string; value: unknown; from: string }[]
  return (command: string, option: string) => {
    const { value, from } = rows.find((r) => r.command === command && r.option === option)!
    return [value, from]
  }
}
const readable = async (...args: Parameters<typeof settings>) => {
  const found = await settings(...args)
  if (typeof found === 'string') throw new Error(found)
  return found
}

test('environment before file before default', async () => {
  const of = await readable('out: here\nsearch: {limit: 7}\nexport: {bom: true}\n', {
    MACHIKPI_LIMIT: '9',
    MACHIKPI_BOM: 'no',
  })
  expect(of('search', '--limit')).toEqual([9, 'environment'])
  expect(of('export', '--bom')).toEqual([false, 'environment'])
  expect(of('run', '--out')).toEqual(['here', 'file'])
  expect(of('run', '--ocr')).toEqual(['auto', 'default'])
})

test('the flag stands above all', async () => {
  const config = file('db: /from/file.sqlite\n')
  const said = async (args: string[], env: Record<string, string>) => {
    const io = fakeIo({ env })
    await runProgram(['search', 'x', ...args], io)
    return io.stderr()
  }
  expect(await said(['--config', config], {})).toContain('/from/file.sqlite')
  expect(await said(['--config', config], { MACHIKPI_DB: '/from/env.sqlite' })).toContain('/from/env.sqlite')
  expect(await said(['--config', config, '--db', '/from/flag.sqlite'], { MACHIKPI_DB: '/from/env.sqlite' })).toContain(
    '/from/flag.sqlite',
  )
  expect(await said([], { MACHIKPI_CONFIG: config })).toContain('/from/file.sqlite')
})

test.each<[string, Record<string, string>, RegExp]>([
  ['run: {jbos: 2}', {}, /c\.yaml: run\.jbos: .*unknown key; allowed: .*jobs/],
  ['colour: red', {}, /c\.yaml: colour: .*unknown key; allowed: out, db/],
  ['run: {jobs: many}', {}, /c\.yaml: run\.jobs: .*expected number/],
  ['search: {city: 012033}', {}, /c\.yaml: search\.city: .*in quotes/],
  ['run: [', {}, /c\.yaml: .*cannot be read/],
  ['', { MACHIKPI_LIMIT: 'few' }, /MACHIKPI_LIMIT: .*found "few"/],
  ['', { MACHIKPI_OCR: 'perhaps' }, /MACHIKPI_OCR: .*allowed: auto, always, never/],
  ['', { MACHIKPI_BOM: 'perhaps' }, /MACHIKPI_BOM: .*allowed: 1, true/],
])('%s with %j names what is wrong in one line', async (text, env, message) => {
  const said = await settings(text, env)
  expect(said).toMatch(message)
  expect(String(said).trim().split('\n')).toHaveLength(1)
})

test('a file that was named must be there', async () => {
  const io = fakeIo()
  expect(await runProgram(['search', 'x', '--config', join(folder, 'none.yaml')], io)).toBe(2)
  expect(io.stderr()).toContain('none.yaml')
})

test('the file, its schema and the command line know the same settings', async () => {
  const { common, ...sections } = SETTINGS
  const shape = configSchema.shape as unknown as Record<string, { unwrap: () => { shape: object } }>
  expect(Object.keys(shape).sort()).toEqual([...common, ...Object.keys(sections)].sort())
  for (const [section, names] of Object.entries(sections))
    expect(Object.keys(shape[section]!.unwrap().shape).sort()).toEqual([...names].sort())
  const of = await readable('')
  for (const [section, names] of Object.entries(sections))
    for (const name of names) expect(of(section === 'correct' ? 'correct set' : section, `--${name}`)).toBeDefined()
  const io = fakeIo()
  await runProgram(['config', '--schema'], io)
  expect(JSON.parse(io.stdout())).toMatchObject({
    additionalProperties: false,
    properties: { run: { properties: { jobs: { minimum: 1 } } } },
  })
})
