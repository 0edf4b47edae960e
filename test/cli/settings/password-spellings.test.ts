import { expect, it } from 'vitest'
import { passwordSpellings } from '../../../src/cli/settings/password-spellings.ts'

it.each([
  ['plain letters have one', 'himitsu-2024', ['himitsu-2024']],
  ['letters beyond ASCII also as their bytes', 'pä', ['pä', 'pÃ¤']],
  ['compatible letters as the plain ones', 'Ｓ\u00adＬ', ['Ｓ\u00adＬ', 'SL', 'ï¼³Â\u00adï¼¬']],
])('%s', (_name, typed, spellings) => {
  expect(passwordSpellings(typed)).toEqual(spellings)
})
