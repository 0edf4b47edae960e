// Words and marks that stand in a value cell instead of a number. Data only; compared after narrowing, without white space.

/** The row's earlier value goes on. */
export const CARRIED: readonly string[] = ['⇒', '→', '⇨', '➡', '➔', '同上', '〃', '"', '同左', '々']

/** The measure itself stopped. */
export const SUSPENDED: readonly string[] =
  '事業中止 中止 事業休止 休止 事業廃止 廃止 事業終了 休止中 中止中 開催中止 実施中止 事業停止 コロナ中止'.split(' ')

/** The number exists or will exist, the paper does not have it yet. */
export const PENDING: readonly string[] =
  '調査中 集計中 算出中 算定中 確認中 精査中 未定 未集計 未公表 公表前 今後集計 今後公表 未確定 検討中 調整中 未算出 未発表 公表待ち 現在集計中 現在調査中 集計前 調査前 後日公表 今後算出 今後調査 未算定 推計中 作成中 照会中 未把握'.split(
    ' ',
  )
