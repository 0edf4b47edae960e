// An item name that cannot be one (a bracket that never closes, digits alone) -> a reason for doubt. Pure.
import { readUnit } from '../notation/unit.ts'
import type { Reason } from '../types.ts'

/** Such a label was cut or put together wrongly, and its numbers may belong to another. */
const BROKEN: Reason = { id: 'item-broken', weight: 0.5 }

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '」': '「', '】': '【', '〕': '〔', '』': '『' }
/** 1) and a) number a list. */
const LIST_SIGN = /^\s*[(]?(?:[0-9]{1,2}|[a-zA-Zア-ン])[).]\s*/u
const NAMELESS = /^(?:[0-9,.\s%\-–~〜・/()年月日度期末令和平成昭RHS元]+|[\p{P}\p{S}\s]*)$/u

export const itemReason = (item: string): readonly Reason[] => (item !== '' && isBroken(item) ? [BROKEN] : [])

function isBroken(item: string): boolean {
  const text = item.normalize('NFKC').replace(LIST_SIGN, '')
  return NAMELESS.test(text) || !isBalanced(text) || (/^[(（]/.test(text) && readUnit(text) !== undefined)
}

function isBalanced(text: string): boolean {
  const open: string[] = []
  for (const sign of text) {
    if (Object.values(PAIRS).includes(sign)) open.push(sign)
    else if (PAIRS[sign] !== undefined && open.pop() !== PAIRS[sign]) return false
  }
  return open.length === 0
}
