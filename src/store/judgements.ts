// A person's word on findings: rows of their own, never written over; a later one stands above an earlier.  [IO]
import type { Database } from 'better-sqlite3'
import { prepareInsert } from './insert.ts'

export type Verdict = 'accepted' | 'dismissed'

/** What of a finding is remembered, so that it is known again after another reading. */
export type JudgedFinding = {
  readonly sha256: string
  readonly document: string
  readonly check: string
  readonly message: { readonly ja: string }
  readonly arithmetic: string | null
  readonly pages: readonly number[]
  readonly boxes: readonly (readonly number[])[]
}

export type Judgement = {
  readonly verdict: Verdict
  readonly why: string
  readonly who: string
  readonly madeAt: string
}

export type StoredJudgement = {
  readonly id: number
  readonly document: string
  readonly sha256: string
  readonly page: number | null
  readonly check: string
  readonly says: string
  readonly verdict: Verdict
  readonly why: string
  readonly who: string
  readonly made_at: string
  readonly withdrawn_at: string | null
  readonly withdrawn_by: string | null
  /** The finding is there no more: read differently, or no longer said. */
  readonly state: 'applied' | 'gone' | 'replaced' | 'withdrawn'
}

export type Judgements = {
  readonly add: (finding: JudgedFinding, judgement: Judgement) => number
  readonly list: () => StoredJudgement[]
  /** false: there is no such judgement, or it was withdrawn before. */
  readonly withdraw: (id: number, who: string, at: string) => boolean
}

const COLUMNS = 'sha256 document check says page x0 y0 x1 y1 verdict why who made_at'

const LIST = `select j.id, j.document, j.sha256, j.page, j."check", j.says, j.verdict, j.why, j.who, j.made_at, j.withdrawn_at,
  j.withdrawn_by, case when j.withdrawn_at is not null then 'withdrawn'
    when j.id in (select judgement_id from export_findings where judgement_id is not null) then 'applied'
    when exists (select 1 from judgements n where n.id > j.id and n.withdrawn_at is null and n.sha256 = j.sha256
      and n."check" = j."check" and n.says = j.says and n.page is j.page and n.x0 is j.x0 and n.y0 is j.y0) then 'replaced'
    else 'gone' end as state
  from judgements j order by j.id`

export const prepareJudgements = (sqlite: Database): Judgements => {
  const insert = prepareInsert(sqlite, 'judgements', COLUMNS)
  const withdraw = sqlite.prepare<[string, string, number]>(
    'update judgements set withdrawn_at = ?, withdrawn_by = ? where id = ? and withdrawn_at is null',
  )
  return {
    add: (f, j) => {
      const [, x0 = null, y0 = null, x1 = null, y1 = null] = f.boxes[0] ?? []
      const says = f.arithmetic ?? f.message.ja
      return insert([
        ...[f.sha256, f.document, f.check, says, f.pages[0] ?? null, x0, y0, x1, y1],
        ...[j.verdict, j.why, j.who, j.madeAt],
      ])
    },
    list: () => sqlite.prepare<[], StoredJudgement>(LIST).all(),
    withdraw: (id, who, at) => withdraw.run(at, who, id).changes > 0,
  }
}
