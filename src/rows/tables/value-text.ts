// A value cell's text without what is not the value: the year in brackets behind it, the head printed before it. Pure.
import { readCell } from '../../notation/number.ts'
import { findYears } from '../../notation/years.ts'
import type { Role, Years } from '../../types.ts'
import { fiscalYears, type Head, type HeadReader } from './head.ts'

export type ValueText = {
  readonly text: string
  /** 27兆9千億円 (2015), 1,750人 [平成27~31年度]. */
  readonly years?: Years
  /** 平成28年度目標値：10人, 予算 15,960 千円. */
  readonly head?: Head
  /** 58.3%（見込）, 47.1%（実績） under one head. */
  readonly behind?: Role
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
  return /[(（［[【〔]/.test(text) ? withoutBrackets(text, readHead) : { text }
}

function withoutBrackets(text: string, readHead: HeadReader): ValueText {
  let years: Years | undefined
  let behind: Role | undefined
  const bare = text.replace(BRACKETS, (whole, inner: string) => {
    const [year, role] = [yearText(inner), roleText(inner, readHead)]
    if (!year && !role) return whole
    years ??= year
    behind ??= role
    return ' '
  })
  if ((!years && !behind) || bare.trim() === '') return { text }
  return { text: bare.trim(), ...(years ? { years } : {}), ...(behind ? { behind } : {}) }
}

/** Brackets that hold a year and nothing else. */
function yearText(text: string): Years | undefined {
  const mentions = findYears(text, undefined, { header: true })
  if (mentions.length !== 1) return undefined
  const rest = mentions.reduceRight((t, m) => t.slice(0, m.start) + t.slice(m.end), text)
  return STATE.test(rest) ? fiscalYears(mentions[0]!) : undefined
}
const STATE = /^(?:年度?|末|時点|現在|実績|基準|目標|速報|確定|暫定|見込み?|推計|値|[\s・、,~〜～\-－])*$/u

/** Brackets that hold a role and nothing else, or a year still to come: （見込）, （R6見込）. */
function roleText(text: string, readHead: HeadReader): Role | undefined {
  const { role, years, strong } = readHead(text)
  if (!strong || !role) return undefined
  return role === 'forecast' || (!years && /^(?:actual|target|budget|settlement)$/.test(role)) ? role : undefined
}
