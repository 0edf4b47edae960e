// `npx tsx test/scans/ocr-server.ts [--port 8829]`: the installed tesseract behind LiteParse's interface, to try --ocr-url.  [IO]
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { type Result, startOcrServer } from '../read/ocr/server/ocr-server.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '8829' } } })

/** Columns of tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
const resultOf = (row: string): Result | undefined => {
  const cells = row.split('\t')
  const [left, top, width, height, confidence] = cells.slice(6, 11).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const text = (cells[11] ?? '').trim()
  if (cells[0] !== '5' || text === '') return undefined
  return { text, bbox: [left, top, left + width, top + height], confidence: confidence / 100 }
}

const { url } = await startOcrServer(async (picture) => {
  const tsv = execFileSync('tesseract', ['stdin', 'stdout', '-l', 'jpn+eng', '--psm', '11', 'tsv'], {
    input: picture,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  })
  return tsv
    .toString()
    .split('\n')
    .flatMap((row) => resultOf(row) ?? [])
}, Number(values.port))
console.log(`${url}/ocr`)
