// Stored corrections -> the lines a person reads of them.  Pure.
import { truncateToWidth } from '../../report/display-width.ts'
import type { CorrectionState, StoredCorrection } from '../../store/corrections.ts'
import type { Store } from '../../store/open-store.ts'
import type { Say } from '../language.ts'

/** Columns of a terminal that a text may take: a field can hold a page of it. */
const TEXT_WIDTH = 40

const STATES: Readonly<Record<CorrectionState, readonly [ja: string, en: string]>> = {
  applied: ['有効', 'applied'],
  carried: ['新しい版にも有効', 'applied, carried over to a newer version'],
  'older-version': ['新しい版に同じ値がない', 'not found again in the newer version'],
  replaced: ['後の直しあり', 'replaced by a later one'],
  withdrawn: ['取下げ', 'withdrawn'],
  moved: ['場所が変わった', 'the value moved'],
  'read-differently': ['その場所の読みが変わった', 'the place reads differently'],
  gone: ['場所に値がない', 'no value there any more'],
  'no-document': ['文書がない', 'no such document'],
}

/** What a person has to look at again. */
const LOST: readonly CorrectionState[] = ['moved', 'read-differently', 'gone', 'older-version']

export const lostCorrections = (store: Store, say: Say): string[] =>
  store.corrections
    .list()
    .filter((c) => LOST.includes(c.state))
    .map((c) => {
      const what = `${c.document} p${c.page} 「${short(c.raw)}」 ${c.changed}: ${short(c.before)} → ${short(c.after)} (${c.who})`
      return say(
        `直し ${c.id}: ${say(...STATES[c.state])}: ${what}`,
        `correction ${c.id}: ${STATES[c.state][1]}: ${what}`,
      )
    })

export const short = (text: string): string => truncateToWidth(text.replaceAll('\n', ' '), TEXT_WIDTH)

export const correctionLine = (c: StoredCorrection, say: Say): string[] => [
  `${c.id}`,
  say(...STATES[c.state]),
  `${c.document} p${c.page}`,
  `「${short(c.raw)}」`,
  c.changed,
  `${short(c.before)} → ${short(c.after)}`,
  c.who,
  c.made_at.slice(0, 'yyyy-mm-dd'.length),
  c.why,
]
