// Lists of undertakings with their money: ・給食センター整備事業　3億4,500万円 in a paper of budgets or of accounts. Pure.
import type { Role } from '../../types.ts'
import type { Stated } from './stated-types.ts'

/** 当初予算の概要, 決算のあらまし: what money is in lists of undertakings. */
export const titleMoney = (title: string): Role | undefined => {
  const budget = /予算/u.test(title)
  const settled = /決算|主要な?施策の成果/u.test(title)
  return budget === settled || /計画|目標/u.test(title) ? undefined : budget ? 'budget' : 'settlement'
}

const MONEY = /円$/u
const NO_SPENDING = /残高|売上|所得|単価|価格|料金|賃金|(?<!予算|補正|事業|経費|[負分]担金?|補助金?)(?:額|高|量)$/u
/** Papers of accounts also list what came of it: 新規融資額　4億円. */
const SPENDING = /(?:事業|工事|費)$/u

export const isSpending = ({ item, amount }: Stated, money: Role): boolean =>
  MONEY.test(amount.text) && (money === 'settlement' ? SPENDING.test(item) : !NO_SPENDING.test(item))
