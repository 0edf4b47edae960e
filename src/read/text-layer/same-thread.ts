// A port that hands pdf.js's messages from its worker half to its main half in the same thread, as they are.
// pdf.js's own stand-in for a worker copies every operator list, font and image with structuredClone.
import { OPS, PDFWorker } from './pdfjs.ts'

type Message = {
  readonly data?: unknown
  readonly chunk?: unknown
  readonly stream?: unknown
  readonly reason?: unknown
}
type Listener = (event: { readonly data: Message }) => void
type WorkerHalf = { readonly WorkerMessageHandler: { readonly initializeFromPort: (port: object) => void } }

/** pdf.js's number for a stream of operators that ends with an error (StreamKind.ERROR in its message handler). */
const STREAM_ERROR = 5

/** Of one page. A dense map has some 100,000; a list that V8 cannot hold ends the whole program. */
const MOST_OPERATORS = 5_000_000
/** Forms drawn on one page: ten that draw ten each, nine deep, are a billion, some 10,000 a second. */
const MOST_FORMS = 100_000

/** The cause of an error that would come in any other way of reading the page too. */
export const TOO_MUCH = 'too-much'

export type SameThread = {
  readonly worker: PDFWorker
  /** Why the last list of operators ended early; asked once. pdf.js itself hands out the piece as if it were the whole. */
  readonly brokenOff: () => unknown
}

export function sameThreadWorker(): SameThread {
  let broken: unknown
  const count = countDrawn()
  const port = makePort(({ stream, reason, chunk }) => {
    if (stream === STREAM_ERROR) broken ??= reason
    const tooMany = isOperatorChunk(chunk) ? count(chunk) : undefined
    if (tooMany === undefined) return
    broken = new Error(`描かれるものが多すぎます / too many ${tooMany} are drawn`, { cause: TOO_MUCH })
    throw broken // Into pdf.js, which then gives the page up.
  })
  // The worker half makes itself known by this global; its module has no types.
  const { pdfjsWorker } = globalThis as unknown as { readonly pdfjsWorker: WorkerHalf }
  pdfjsWorker.WorkerMessageHandler.initializeFromPort(port)
  return {
    worker: new PDFWorker({ port: port as never, verbosity: 0 }),
    brokenOff: () => {
      const why = broken
      broken = undefined
      return why
    },
  }
}

/** Told piece by piece: of what there is too much. */
const countDrawn = () => {
  let [operators, forms] = [0, 0]
  return ({ fnArray, lastChunk }: OperatorChunk): string | undefined => {
    operators += fnArray.length
    forms += fnArray.filter((operator) => operator === OPS.paintFormXObjectBegin).length
    const tooMany = forms > MOST_FORMS ? 'forms' : operators > MOST_OPERATORS ? 'operators' : undefined
    if (lastChunk || tooMany) [operators, forms] = [0, 0]
    return tooMany
  }
}

/** Both halves listen on one port, as on pdf.js's own; each ignores what is not addressed to it. */
function makePort(hear: (message: Message) => void) {
  const listeners = new Set<Listener>()
  const port = {
    postMessage(message: Message) {
      hear(message)
      const data = withOwnLists(message)
      queueMicrotask(() => {
        for (const listener of [...listeners]) listener.call(port, { data })
      })
    },
    addEventListener(_: string, listener: Listener, options?: { readonly signal?: AbortSignal }) {
      listeners.add(listener)
      options?.signal?.addEventListener('abort', () => listeners.delete(listener))
    },
    removeEventListener(_: string, listener: Listener) {
      listeners.delete(listener)
    },
    terminate() {
      listeners.clear()
    },
  }
  return port
}

type OperatorChunk = {
  readonly fnArray: readonly unknown[]
  readonly argsArray: readonly unknown[]
  readonly lastChunk?: boolean
}

/** The worker half empties the lists of a chunk once it is sent. */
function withOwnLists(message: Message): Message {
  const { chunk } = message
  if (!isOperatorChunk(chunk)) return message
  return { ...message, chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() } }
}

const isOperatorChunk = (chunk: unknown): chunk is OperatorChunk =>
  typeof chunk === 'object' && chunk !== null && 'fnArray' in chunk && 'argsArray' in chunk
