// The documents the benchmark runs over: real papers that lie beside the project. IO.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Source } from '../../src/types.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CORPUS = `${process.env.MACHIKPI_SHARED ?? `${ROOT}../shared`}/corpus/ja`
const FOLDERS = ['ikeda', 'kyoto', 'nankoku'] as const

export const corpusFolder = (): string | undefined => (existsSync(CORPUS) ? CORPUS : undefined)

export const benchFiles = (folder: string): string[] =>
  FOLDERS.flatMap((name) =>
    readdirSync(`${folder}/${name}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.pdf'))
      .sort()
      .map((file) => `${folder}/${name}/${file}`),
  )

export const sourceOf = (file: string): Source => {
  const { buffer, byteOffset, byteLength } = readFileSync(file)
  const bytes = new Uint8Array(buffer, byteOffset, byteLength)
  const id = createHash('sha256').update(bytes).digest('hex')
  return { id, name: file.split('/').at(-1) ?? file, bytes, mediaType: 'application/pdf' }
}
