// The dictionary of the tokeniser -> a function from text to words.  IO; about 1 s and 300 MB, so once per process and on demand.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import kuromoji from 'kuromoji'
import { type Tokenise, withCompounds } from './japanese/tokens.ts'

let loading: Promise<Tokenise> | undefined

export const loadDictionary = (): Promise<Tokenise> => {
  loading ??= load()
  return loading
}

const load = (): Promise<Tokenise> =>
  new Promise((resolve, reject) => {
    const root = dirname(createRequire(import.meta.url).resolve('kuromoji/package.json'))
    kuromoji.builder({ dicPath: join(root, 'dict') }).build((error, tokeniser) => {
      if (error) reject(error)
      else
        resolve(
          withCompounds((text) =>
            tokeniser.tokenize(text).map((t) => ({ surface: t.surface_form, pos: t.pos, detail: t.pos_detail_1 })),
          ),
        )
    })
  })
