// What the soak must show: memory flat, as many documents a minute at the end as at the start, nothing left behind.  [IO]
import { rate, soak } from '../soak.ts'

const DOCUMENTS = Number(process.env.DOCUMENTS ?? 10_000)
/** Megabytes by which the last tenth may lie above the second tenth: the list of results itself grows. */
const MEMORY_GROWTH = 60
const LINES = 10

export const soakSuite = async (folder: string): Promise<string[]> => {
  const { samples, code, left, losses, said } = await soak(folder, DOCUMENTS)
  const at = (share: number) => samples[Math.min(samples.length - 1, Math.floor(share * (samples.length - 1)))]
  for (let i = 0; i <= LINES; i++) {
    const { seconds = 0, documents = 0, megabytes, handles, threads } = at(i / LINES) ?? {}
    const { perMinute, cpu } = rate(at((i - 1) / LINES), at(i / LINES))
    console.log(
      `${Math.round(seconds)} s: ${documents} documents, ${perMinute} a minute, ${cpu} ms of processor each, ${megabytes} MB, ${handles} handles, ${threads} threads`,
    )
  }
  const growth = (at(0.9)?.megabytes ?? 0) - (at(0.2)?.megabytes ?? 0)
  console.log(`ended with ${code}; memory from 20 % to 90 % of the time: ${growth} MB; left behind: ${left.length}`)
  if (code !== 0) for (const line of said) console.log(`  ${line}`)
  return [
    ...(code === 0 ? [] : [`soak: ended with ${code}`]),
    ...(growth > MEMORY_GROWTH ? [`soak: memory grew by ${growth} MB, allowed ${MEMORY_GROWTH}`] : []),
    ...losses.map((line) => `soak: ${line}`),
    ...left.map((name) => `soak: left behind ${name}`),
  ]
}
