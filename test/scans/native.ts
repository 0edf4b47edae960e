// The same scans through Debian's tesseract, the whole page at once: numbers found, CPU seconds.  [IO: runs tesseract]
// Generous to it: a number counts wherever it stands on the page; ours must stand in its place and year.
import { execFileSync, spawnSync } from 'node:child_process'
import { renderPage } from '../../src/read/render.ts'
import type { Source } from '../../src/types.ts'

/** Page segmentation: automatic, one block, sparse text. */
const MODES = ['3', '6', '11'] as const

export type NativePage = {
  readonly mode: string
  readonly found: number
  readonly wanted: number
  readonly cpu: number
}

/** Why it cannot be run; undefined where it can. */
export const nativeMissing = (): string | undefined => {
  const { error, stdout } = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' })
  if (error) return 'tesseract is not installed (apt-get install tesseract-ocr tesseract-ocr-jpn)'
  return /^jpn$/m.test(stdout) ? undefined : 'tesseract knows no jpn (apt-get install tesseract-ocr-jpn)'
}

/** `wanted`: the page's numbers as its text prints them. */
export const readNatively = async (scan: Source, dpi: number, wanted: readonly string[]): Promise<NativePage[]> => {
  const picture = Buffer.from(await renderPage(scan, 1, dpi / 72))
  return MODES.map((mode) => {
    const { text, cpu } = runTesseract(picture, dpi, mode)
    return { mode, found: countFound(text, wanted), wanted: wanted.length, cpu }
  })
}

/** One thread, as ours; `time` of the shell knows what a child took. */
const runTesseract = (picture: Buffer, dpi: number, mode: string): { text: string; cpu: number } => {
  const command = `TIMEFORMAT='%U %S'; time tesseract stdin stdout -l jpn --psm ${mode} --dpi ${dpi} 2>/dev/null`
  const ran = spawnSync('bash', ['-c', command], {
    input: picture,
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    maxBuffer: 2 ** 26,
  })
  if (ran.error || ran.status !== 0) throw ran.error ?? new Error(`tesseract ended with ${ran.status}`)
  const [user = 0, system = 0] = ran.stderr.toString().trim().split(/\s+/).slice(-2).map(Number)
  return { text: ran.stdout.toString(), cpu: user + system }
}

const bare = (number: string): string => number.replace(/[^\d.]/g, '').replace(/^\.+|\.+$/g, '')

export const countFound = (text: string, wanted: readonly string[]): number => {
  const joined = text.normalize('NFKC').replace(/(\d)\s*([,.])\s*(?=\d)/g, '$1$2')
  const seen = new Map<string, number>()
  for (const [number] of joined.matchAll(/\d[\d,.]*/g)) seen.set(bare(number), (seen.get(bare(number)) ?? 0) + 1)
  return wanted.filter((number) => {
    const left = seen.get(bare(number)) ?? 0
    seen.set(bare(number), left - 1)
    return left > 0
  }).length
}

export const nativeLines = (pages: readonly NativePage[]): string[] =>
  MODES.map((mode) => {
    const own = pages.filter((page) => page.mode === mode)
    const sum = (pick: (page: NativePage) => number) => own.reduce((total, page) => total + pick(page), 0)
    const [found, wanted] = [sum((p) => p.found), sum((p) => p.wanted)]
    const share = (found / Math.max(1, wanted)).toFixed(3)
    const cpu = (sum((p) => p.cpu) / Math.max(1, own.length)).toFixed(2)
    return `  native tesseract --psm ${mode.padEnd(2)}  ${String(found).padStart(5)} of ${String(wanted).padStart(5)} numbers = ${share}  ${cpu.padStart(6)} CPU s a page`
  })

export const nativeVersion = (): string =>
  execFileSync('tesseract', ['--version'], { encoding: 'utf8' }).split('\n')[0] ?? ''
