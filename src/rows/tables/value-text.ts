// A value cell's text without what is not the value: the year in brackets behind it, the head printed before it. Pure.
import { readCell } from '../../notation/number.ts'
import { findYears } from '../../notation/years.ts'
import type { Years } from '../../types.ts'
import { fiscalYears, type Head, type HeadReader } from './head.ts'

export type ValueText = {
  readonly text: string
  /** 27兆9千億円 (2015), 1,750人 [平成27~31年度]. */
  readonly years?: Years
  /** 平成28年度目標値：10人, 予算 15,960 千円. */
  readonly head?: Head
}

const BRACKETS = /[(（［[【〔]([^()（）［］[\]【】〔〕]*)[)）］\]】〕]/gu

export function takeApart(text: string, readHead: HeadReader): ValueText {
  if (!/[0-9０-９\-－―‐]/.test(text)) return { text }
  const prefix = /^([^0-9:：]*[0-9]*[^0-9:：]*)[:：]\s*(.+)$/su.exec(text)
  const head = prefix?.[1] ? readHead(prefix[1]) : undefined
  if (prefix && head?.strong && readCell(prefix[2]!).kind === 'quantities')
    return { text: prefix[2]!, head, ...(head.years ? { years: head.years } : {}) }
  const spaced = /^([^0-9\s]{2,6}?)\s*([△▲-]?[0-9,.]+\s*\S*|[-－―‐])$/u.exec(text)
  const role = spaced ? readHead(spaced[1]!) : undefined
  if (spaced && role?.strong && role.role && !/text|unreadable/.test(readCell(spaced[2]!).kind))
    return { text: spaced[2]!, head: role }
  if (!/[(（［[【〔]/.test(text)) return { text }
  let years: Years | undefined
  const bare = text.replace(BRACKETS, (whole, inner: string) => {
    const found = yearText(inner)
    if (!found) return whole
    years ??= found
    return ' '
  })
  return years && bare.trim() !== '' ? { text: bare.trim(), years } : { text }
}

/** Brackets that hold a year and nothing else. */
function yearText(text: string): Years | undefined {
  const mentions = findYears(text, undefined, { header: true })
  if (mentions.length !== 1) return undefined
  const rest = mentions.reduceRight((t, m) => t.slice(0, m.start) + t.slice(m.end), text)
  return /^(?:年度?|末|時点|現在|実績|基準|目標|値|[\s・、,~〜～\-－])*$/u.test(rest)
    ? fiscalYears(mentions[0]!)
    : undefined
}
