// The thread of tesseract.js, whose core's network is faster (faster-core.ts). IO.
// A core of another release is used as it comes, and that is said: its insides are not known.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fasterCore, isKnownCore } from './faster-core.ts'

type Start = (options: object) => Promise<unknown>

const require = createRequire(import.meta.url)
/** The core belongs to tesseract.js, not to this program. */
const requireCore = createRequire(require.resolve('tesseract.js/package.json'))
/** Without the old recogniser (answers on 1,481 pictures were the same); Node's relaxed vectors give no gain. */
const CORE = 'tesseract.js-core/tesseract-core-simd-lstm'

/** This core complains that it lacks parameters of the old recogniser; what goes wrong is thrown. */
const PARAMETERS_IT_LACKS = (): void => undefined

const getCore = async (): Promise<Start> => {
  const start = requireCore(CORE) as Start
  const core = readFileSync(requireCore.resolve(`${CORE}.wasm`))
  if (!isKnownCore(core)) {
    console.error(
      '文字認識のコアが想定の版と異なるため、高速化せずに読みます。 / another recogniser core: read without speed-up',
    )
    return start
  }
  return (options) => start({ ...options, wasmBinary: fasterCore(core), printErr: PARAMETERS_IT_LACKS })
}

require('tesseract.js/src/worker-script/node') // Answers the messages of tesseract.js.
require('tesseract.js/src/worker-script').setAdapter({
  getCore,
  gunzip: require('tesseract.js/src/worker-script/node/gunzip'),
  fetch,
  ...require('tesseract.js/src/worker-script/node/cache'),
})
