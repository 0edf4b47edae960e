// All conditions, each read by a process of its own, as many at a time as there are processors. IO: starts this tool again.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Condition } from './make-scan.ts'
import type { Measured } from './table.ts'

const TOOL = resolve(import.meta.dirname, 'main.ts')

/** `read` is told of each condition as soon as it is done, in the order of the list. */
export const readMatrix = async (
  conditions: readonly Condition[],
  papers: readonly string[],
  read: (condition: Condition, pages: readonly Measured[]) => void,
): Promise<void> => {
  const waiting = [...conditions.entries()]
  const done = new Map<number, readonly Measured[]>()
  let told = 0
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, condition] = next
      done.set(index, await readCondition(condition, papers))
      for (let pages = done.get(told); pages; pages = done.get(told)) read(conditions[told++]!, pages)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
}

/** `papers`: what the tool is told of the pages to read. */
const readCondition = ({ dpi, tilt, noise }: Condition, papers: readonly string[]): Promise<readonly Measured[]> =>
  new Promise((done, fail) => {
    const args = ['--dpi', dpi, '--tilt', tilt, '--noise', noise, '--json', ...papers].map(String)
    const child = spawn(process.execPath, ['--import', 'tsx', TOOL, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      text += piece
    })
    child.on('error', fail)
    child.on('close', (code) =>
      code === 0 ? done(JSON.parse(text)) : fail(new Error(`${dpi} dpi ${tilt} deg ${noise}: ended with ${code}`)),
    )
  })
