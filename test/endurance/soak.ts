// Ten thousand documents in one run: memory, handles, threads and documents a minute, from start to end.  [IO]
import { appendFileSync, copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDocuments } from './documents.ts'
import { startHeard } from './machikpi.ts'

/** Papers of which the rest are copies with other bytes. */
const DISTINCT = 500
const SAMPLE_EVERY = 5_000

type Sample = {
  readonly seconds: number
  readonly documents: number
  readonly megabytes: number
  readonly handles: number
  readonly threads: number
}

export type Soak = {
  readonly samples: readonly Sample[]
  readonly code: number | null
  readonly left: readonly string[]
}

export const soak = async (folder: string, documents: number): Promise<Soak> => {
  const papers = join(folder, 'papers')
  await copies(papers, documents)
  const samples: Sample[] = []
  const begin = performance.now()
  const { child, code } = startHeard(['run', papers, '--out', join(folder, 'out')], (line) => {
    done = Number(/^(\d+)\/\d+ /.exec(line)?.[1] ?? done)
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
  return { samples, code: ended, left }
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
      megabytes: Math.round(number('VmRSS') / 1024),
      threads: number('Threads'),
      handles: readdirSync(`/proc/${pid}/fd`).length,
    }
  } catch {
    return { megabytes: 0, threads: 0, handles: 0 } // it has just ended
  }
}

/** Documents a minute between two samples. */
export const rate = (from: Sample | undefined, to: Sample | undefined): number =>
  from && to ? Math.round(((to.documents - from.documents) / (to.seconds - from.seconds)) * 60) : 0
