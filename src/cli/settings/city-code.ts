// A municipality code as typed, 5 or 6 digits -> the municipality; else says what is wrong with it.  Pure.
import { municipalityByCode } from '../../families/identify-municipality.ts'
import { checkDigit, hasRightCheckDigit } from '../../families/municipality-code.ts'
import type { Municipality } from '../../types.ts'
import { UserError } from '../../user-error.ts'

export const cityOf = (option: string, code: string): Municipality => {
  const found = municipalityByCode(code.trim())
  if (found) return found
  throw new UserError(`${option}: ${whatIsWrong(code.trim())} (machikpi cities)`)
}

const whatIsWrong = (code: string): string => {
  if (!/^\d{5,6}$/.test(code))
    return `「${code}」は団体コードではありません / found: ${code}, allowed: a municipality code of 5 or 6 digits`
  const right = code.slice(0, 5) + checkDigit(code)
  if (code.length === 6 && !hasRightCheckDigit(code) && municipalityByCode(right))
    return `「${code}」は検査数字が合いません / found: ${code} with a wrong check digit, allowed: ${right}`
  return `「${code}」という団体コードはありません / found: ${code}, no such municipality code`
}
