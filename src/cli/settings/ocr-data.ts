// --ocr-data -> the folder's full path, if the recogniser can read Japanese with what lies in it. IO: looks into the folder.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { UserError } from '../../user-error.ts'

/** English is taken from the package where the folder has none. */
const NEEDED = 'jpn.traineddata'
const FILES = [NEEDED, 'eng.traineddata']

export const checkedOcrData = (folder: string | undefined): string | undefined => {
  if (folder === undefined) return undefined
  const files = FILES.flatMap((name) =>
    [name, `${name}.gz`]
      .map((file) => join(folder, file))
      .filter(existsSync)
      .slice(0, 1),
  )
  if (!files.some((file) => file.includes(NEEDED)))
    throw new UserError(`--ocr-data ${folder}: ${NEEDED} がありません / holds no ${NEEDED} (nor ${NEEDED}.gz)`)
  for (const file of files)
    if (!isTrained(file)) throw new UserError(`--ocr-data: 言語データではありません / no traineddata: ${file}`)
  return resolve(folder)
}

/** Tesseract waits for ever for a file it cannot take. It begins with how many parts there may be and where each lies, -1 = not. */
const isTrained = (file: string): boolean => {
  try {
    const bytes = file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)
    const parts = Array.from({ length: bytes.readInt32LE(0) }, (_, i) => Number(bytes.readBigInt64LE(4 + 8 * i)))
    return parts.some((at) => at > 0) && parts.every((at) => at < bytes.length)
  } catch {
    return false // Too short, unreadable or not packed: all the same to who chose it.
  }
}
