import { expect, test } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'
import { displayWidth } from '../../src/report/display-width.ts'
import { fakeIo } from './fake-io.ts'

const japanese = { env: { LANG: 'ja_JP.UTF-8' } }

test.each([
  [[], 2],
  [['--help'], 0],
  [['--version'], 0],
  [['help', 'run'], 0],
  [['run', '--help'], 0],
  [['run'], 2],
  [['rnu'], 2],
  [['run', 'x', '--jbos', '2'], 2],
  [['run', 'x', '--jobs', 'two'], 2],
  [['run', 'x', '--jobs', '0'], 2],
  [['run', 'x', '--ocr', 'maybe'], 2],
  [['explain', 'x.pdf', '--stage', 'all'], 2],
  [['explain', '/no/such/file.pdf'], 2],
  [['export', '--db', '/no/such/file.sqlite'], 2],
  [['export', '--db', '/no/such/file.sqlite', '--format', 'xlsx'], 2],
])('%j ends with %i', async (args, code) => {
  const io = fakeIo()
  expect(await runProgram(args, io)).toBe(code)
  if (code === 2 && args.length > 0) {
    expect(io.stdout()).toBe('')
    expect(io.stderr().trim().split('\n')).toHaveLength(1)
  }
})

test.each([
  [['--strict', 'grave'], '--strict'],
  [['--db', 'postgres://host/db'], '--db postgres://'],
  [['--pages', '3-1'], '--pages'],
  [['--pages', '1,x'], '--pages'],
  [['--city', '999999'], '--city'],
  [['--city', '012130'], 'allowed: 012131'],
  [['--city', 'オタル'], '5 or 6 digits'],
  [['--url', 'city.jp/a.pdf'], '--url'],
  [['--family', 'no-such-family'], '--family'],
])('run %j is refused by name and never ignored', async (args, name) => {
  const io = fakeIo()
  expect(await runProgram(['run', 'x.pdf', ...args], io)).toBe(2)
  expect(io.stderr()).toContain(name)
})

test('suggests what was meant', async () => {
  const io = fakeIo()
  await runProgram(['exprot'], io)
  expect(io.stderr()).toBe("machikpi: unknown command 'exprot' (Did you mean export?)\n")
})

test('speaks Japanese where the locale does', async () => {
  const [help, slip] = [fakeIo(japanese), fakeIo(japanese)]
  await runProgram(['run', '--help'], help)
  expect(help.stdout()).toContain('使い方: machikpi run')
  await runProgram(['run', 'x', '--jbos'], slip)
  expect(slip.stderr()).toBe('machikpi: 「--jbos」というオプションはありません（もしかして: --jobs）\n')
})

const COMMANDS =
  'run,export,check,explain,search,changes,correct,correct set,correct list,correct remove,report,families,cities,indicators,config,doctor,completion'
const helps = COMMANDS.split(',').flatMap((words) => ['C', 'ja_JP.UTF-8'].map((lang) => [words, lang] as const))

test.each(helps)('help of %s in %s: every option explained, an example, no other language', async (words, LANG) => {
  const io = fakeIo({ env: { LANG }, columns: 200 })
  await runProgram([...words.split(' '), '--help'], io)
  const options = io.stdout().match(/^ {2}-.*$/gm) ?? []
  expect(options.length).toBeGreaterThan(0)
  for (const option of options) expect(option).toMatch(/^ {2}-\S+.*?\s{2,}\S/)
  expect(io.stdout()).toMatch(/^ {2}machikpi /m)
  // The examples name Japanese indicators in either language.
  const help = io.stdout().replace(/^ {2}machikpi .*$/gm, '')
  expect(/[぀-ヿ]/.test(help)).toBe(LANG !== 'C')
  if (LANG !== 'C') expect(help).not.toMatch(/\[(options|command)\]|\((default|choices)|^[A-Z][a-z]+:/m)
})

test.each([72, 100])('help of %i columns: no line is wider, none ends or begins where it must not', async (columns) => {
  const io = { ...fakeIo({ ...japanese, columns }) }
  await runProgram(['--help'], io)
  const lines = io
    .stdout()
    .split('\n')
    .filter((line) => /^ {10}/.test(line))
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    expect(line.trim()).not.toMatch(/^[、。）」]|[（「]$/)
    expect(displayWidth(line)).toBeLessThanOrEqual(columns)
  }
})

test('cities and families are lists, or JSON', async () => {
  const [text, json, schema] = [fakeIo(), fakeIo(), fakeIo()]
  expect(await runProgram(['cities', '小樽'], text)).toBe(0)
  expect(text.stdout()).toBe('012033  北海道  小樽市\n')
  await runProgram(['cities', '小樽', '--json'], json)
  expect(JSON.parse(json.stdout())).toMatchObject([
    { code: '012033', name: '小樽市', valid_from: null, valid_to: null },
  ])
  const ended = fakeIo()
  await runProgram(['cities', '22131'], ended)
  expect(ended.stdout()).toBe('221317  静岡県  浜松市中区  2007-04-01–2023-12-31\n')
  await runProgram(['families', '--schema'], schema)
  expect(JSON.parse(schema.stdout())).toHaveProperty('properties.match')
})
