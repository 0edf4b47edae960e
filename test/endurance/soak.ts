// Ten thousand documents in one run: memory, handles, threads and documents a minute, from start to end.  [IO]
import { appendFileSync, copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDocuments } from './documents.ts'
import { startHeard } from './machikpi.ts'

/** Papers of which the rest are copies with other bytes. */
const DISTINCT = 500
const SAMPLE_EVERY = 5_000
const LAST_LINES = 20

type Sample = {
  readonly seconds: number
  readonly documents: number
  /** Processor seconds so far: other programs do not change them. */
  readonly cpu: number
  readonly megabytes: number
  readonly handles: number
  readonly threads: number
}

export type Soak = {
  readonly samples: readonly Sample[]
  readonly code: number | null
  readonly left: readonly string[]
  readonly losses: readonly string[]
  /** The last lines it said. */
  readonly said: readonly string[]
}

export const soak = async (folder: string, documents: number): Promise<Soak> => {
  const papers = join(folder, 'papers')
  await copies(papers, documents)
  const samples: Sample[] = []
  const losses: string[] = []
  const said: string[] = []
  const begin = performance.now()
  const { child, code } = startHeard(['run', papers, '--out', join(folder, 'out')], (line) => {
    done = Number(/^(\d+)\/\d+ /.exec(line)?.[1] ?? done)
    if (/^(failed|refused|partial) /.test(line)) losses.push(line)
    said.push(line)
    if (said.length > LAST_LINES) said.shift()
  })
  let done = 0
  const timer = setInterval(() => {
    const seconds = (performance.now() - begin) / 1000
    samples.push({ seconds, documents: done, ...stateOf(child.pid ?? 0) })
  }, SAMPLE_EVERY)
  const ended = await code
  clearInterval(timer)
  const left = [
    ...readdirSync(tmpdir()),
    ...readdirSync(join(folder, 'out', 'data')).filter((name) => name.endsWith('.tmp')),
  ]
  return { samples, code: ended, left, losses, said }
}

const copies = async (folder: string, documents: number): Promise<void> => {
  await writeDocuments(folder, Math.min(DISTINCT, documents))
  const distinct = readdirSync(folder)
  for (let n = distinct.length; n < documents; n++) {
    const shelf = join(folder, `copies-${Math.floor(n / DISTINCT)}`)
    mkdirSync(shelf, { recursive: true })
    const file = join(shelf, `copy-${n}.pdf`)
    copyFileSync(join(folder, distinct[n % distinct.length] ?? ''), file)
    appendFileSync(file, `\n% copy ${n}\n`)
  }
}

/** What Linux says of the process. */
const stateOf = (pid: number): Omit<Sample, 'seconds' | 'documents'> => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const number = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return {
      cpu: processorSeconds(readFileSync(`/proc/${pid}/stat`, 'utf8')),
      megabytes: Math.round(number('VmRSS') / 1024),
      threads: number('Threads'),
      handles: readdirSync(`/proc/${pid}/fd`).length,
    }
  } catch {
    return { cpu: 0, megabytes: 0, threads: 0, handles: 0 } // it has just ended
  }
}

/** Fields 14 and 15 of proc(5), in hundredths; the name before them may hold anything but a closing bracket. */
const processorSeconds = (stat: string): number => {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

const between = (from: Sample | undefined, to: Sample | undefined, key: 'seconds' | 'cpu'): number =>
  from && to ? to[key] - from[key] : 0
const read = (from: Sample | undefined, to: Sample | undefined): number =>
  from && to ? to.documents - from.documents : 0

/** Documents a minute between two samples, and processor time a document, ms. */
export const rate = (from: Sample | undefined, to: Sample | undefined): { perMinute: number; cpu: number } => ({
  perMinute: Math.round((read(from, to) / between(from, to, 'seconds')) * 60) || 0,
  cpu: Math.round((between(from, to, 'cpu') / read(from, to)) * 1000) || 0,
})
