// A passage -> amounts that the text itself labels: 【数値目標：10社】, 参加者数：78名（前年度 65名）, 平成28年度登録件数 62件. Pure.
import type { Amount } from './amounts.ts'
import { itemized } from './itemized.ts'
import { bracketed, companion, dated, enclosed, headed, labelled, listed } from './stated-labels.ts'
import type { Sight, Stated } from './stated-types.ts'

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** 7校9部活動: two amounts in one breath have one label. */
const adjoining = (amount: Amount, last: Stated | undefined): Stated | undefined =>
  last && last.amount.end === amount.start && last.kind === 'colon' ? { ...last, amount } : undefined

export const findStated = (
  text: string,
  amounts: readonly Amount[],
  context: Pick<Sight, 'era' | 'tokenise' | 'inCell' | 'brackets'>,
): readonly Stated[] => {
  const out: Stated[] = []
  for (const [i, amount] of amounts.entries()) {
    const last = out.at(-1)
    const sight: Sight = {
      ...context,
      text,
      from: lineStart(text, amount.start),
      floor: amounts[i - 1]?.end ?? 0,
      last,
    }
    const own =
      companion(amount, sight) ??
      bracketed(amount, sight) ??
      headed(amount, sight) ??
      itemized(amount, sight) ??
      labelled(amount, sight) ??
      listed(amount, sight) ??
      adjoining(amount, last) ??
      enclosed(amount, sight) ??
      dated(amount, sight)
    if (own) out.push(own)
  }
  return out
}
