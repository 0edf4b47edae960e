// The stages that `explain` can show.
export const STAGES = ['words', 'tables', 'rows', 'facts'] as const
export type Stage = (typeof STAGES)[number]
