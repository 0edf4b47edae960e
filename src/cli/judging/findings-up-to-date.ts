// The findings of a database after a run: documents that other checks had judged are judged again, then those of the cities that
// changed are compared. What does it is loaded only where there is something to do.  [IO: the store]
import type { Family } from '../../families/define-family.ts'
import type { Store } from '../../store/open-store.ts'

/** Returns how many documents were judged again. `run`: the one that read documents, if any did. */
export const bringFindingsUpToDate = async (
  store: Store,
  checks: string,
  families: readonly Family[],
  run: number | undefined,
): Promise<number> => {
  const documents = store.materials.judgedOtherwise(checks)
  const again = documents.length > 0
  if (again) (await import('./judge-again.ts')).judgeAgain(store, documents, checks, families)
  if (again || run !== undefined)
    await (await import('./check-across.ts')).checkAcross(store, again ? undefined : run, families)
  return documents.length
}
