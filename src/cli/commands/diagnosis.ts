// One thing the doctor looked at. Types and their makers.

export type Diagnosis = {
  readonly check: string
  readonly state: 'ok' | 'warning' | 'error'
  readonly message: string
}

export const ok = (check: string, message: string): Diagnosis => ({ check, state: 'ok', message })

export const judge = (check: string, good: boolean, well: string, wrong: string): Diagnosis =>
  good ? ok(check, well) : { check, state: 'error', message: wrong }
