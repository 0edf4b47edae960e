import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const main = new URL('../../src/cli/main.ts', import.meta.url).pathname

test('a reader that stops early gets no stack', async () => {
  const command = `"${process.execPath}" --import tsx "${main}" cities | head -n 1`
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', command])
  expect(stdout.trim().split('\n')).toHaveLength(1)
  expect(stderr).not.toContain('EPIPE')
})
