// `npm run endurance -- NAME...`: long runs, no part of `npm test`. Exit 1 where a figure is not what it must be.  [IO]
//   kills    SIGKILL, signals and dead threads at random over a run with scans in it, two runs at once, a thousand
//            unchanged documents (KILLS=5 DOCUMENTS=40 for a short one)
//   soak     ten thousand documents in one run (DOCUMENTS=500 for a short one)
//   robust   every damaged, hostile and encrypted PDF of MACHIKPI_SHARED, compared with what pdfinfo says
//   mutants  papers with bytes flipped, cut, spliced and streams swapped (MUTANTS=2000, SEED=1)
//   memory   a thousand pages of real papers of MACHIKPI_SHARED within 512 MB (MEMORY=600)
// Without a name: kills.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SUITES = {
  kills: async (folder: string) => (await import('./suites/kills.ts')).killsSuite(folder),
  soak: async (folder: string) => (await import('./suites/soak.ts')).soakSuite(folder),
  robust: async (folder: string) => (await import('./suites/robust.ts')).robustSuite(folder),
  mutants: async (folder: string) => (await import('./suites/mutants.ts')).mutantsSuite(folder),
  memory: async (folder: string) => (await import('./suites/memory.ts')).memorySuite(folder),
} satisfies Record<string, (folder: string) => Promise<string[]>>

const named = process.argv.slice(2)
const unknown = named.filter((name) => !(name in SUITES))
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: there are ${Object.keys(SUITES).join(', ')}`)

const folder = mkdtempSync(join(process.env.ENDURANCE_FOLDER ?? tmpdir(), 'machikpi-endurance-'))
// Whatever the runs leave behind is found here, and nobody else's.
process.env.TMPDIR = join(folder, 'tmp')
mkdirSync(process.env.TMPDIR)
const wrong: string[] = []
try {
  for (const name of named.length > 0 ? named : ['kills']) {
    console.log(`# ${name}`)
    wrong.push(...(await SUITES[name as keyof typeof SUITES](folder)))
  }
} finally {
  rmSync(folder, { recursive: true })
}
for (const line of wrong) console.log(`WRONG ${line}`)
process.exitCode = wrong.length > 0 ? 1 : 0
