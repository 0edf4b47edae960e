import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runProgram } from '../../../src/cli/program.ts'
import { fakeIo } from '../fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-completion-'))
afterAll(() => rmSync(folder, { recursive: true }))

const script = async (shell: string): Promise<string> => {
  const io = fakeIo()
  expect(await runProgram(['completion', shell], io)).toBe(0)
  return io.stdout()
}

test.each([
  [['se'], ['search']],
  [
    ['run', '--pa'],
    ['--pages', '--password', '--password-file'],
  ],
  [
    ['run', '--ocr', 'a'],
    ['auto', 'always'],
  ],
  [
    ['correct', ''],
    ['set', 'list', 'remove', '--help'],
  ],
  [['correct', 'set', 'plan.pdf', '--to-nu'], ['--to-number']],
  [['explain', 'a.pdf', '--stage', 'f'], ['facts']],
])('bash completes %j', async (words, expected) => {
  const file = join(folder, 'c.bash')
  writeFileSync(file, await script('bash'))
  const line = ['machikpi', ...words].map((word) => `'${word}'`).join(' ')
  const ask = `cd ${folder} && rm -f x; source ${file}; COMP_WORDS=(${line}); COMP_CWORD=${words.length}; _machikpi; printf '%s\\n' "\${COMPREPLY[@]}"`
  const found = execFileSync('bash', ['-c', ask], { encoding: 'utf8' }).trim().split('\n')
  expect(found.filter((word) => word !== 'c.bash')).toEqual(expected)
})

test('zsh and fish are told every command and every option with its help', async () => {
  const [zsh, fish] = [await script('zsh'), await script('fish')]
  expect(zsh).toContain("'--to-number:the right number, in the unit of the value'")
  expect(zsh).toContain("'search:find values, fields and documents by words (two characters suffice)'")
  expect(fish).toContain("-l to-number -r -d 'the right number, in the unit of the value'")
  expect(fish).toContain("-n '__fish_seen_subcommand_from run' -l ocr -x -a 'auto always never'")
  expect(fish).not.toContain('undefined')
})
