// Stored documents that were judged by checks as they were before -> their findings anew, without opening a file.  [IO: the store]
import { judge } from '../../checks/check-document.ts'
import type { Family } from '../../families/define-family.ts'
import type { JudgedOtherwise } from '../../store/materials.ts'
import type { Store } from '../../store/open-store.ts'
import { unpackMaterial } from './material-pack.ts'

export const judgeAgain = (
  store: Store,
  documents: readonly JudgedOtherwise[],
  checks: string,
  families: readonly Family[],
): void => {
  const settings = new Map(families.map((family) => [family.id, family.checks]))
  for (const { id, family } of documents) {
    const material = unpackMaterial(store.materials.content(id))
    store.materials.judge(id, judge(material, settings.get(family ?? '')), checks)
  }
}
