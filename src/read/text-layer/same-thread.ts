// A port that hands pdf.js's messages from its worker half to its main half in the same thread, as they are.
// pdf.js's own stand-in for a worker copies every operator list, font and image with structuredClone.
import { PDFWorker } from './pdfjs.ts'

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

export type SameThread = {
  readonly worker: PDFWorker
  /** Why the last list of operators ended early; asked once. pdf.js itself hands out the piece as if it were the whole. */
  readonly brokenOff: () => unknown
}

export function sameThreadWorker(): SameThread {
  let broken: unknown
  const port = makePort((message) => {
    if (message.stream === STREAM_ERROR) broken ??= message.reason
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

type OperatorChunk = { readonly fnArray: readonly unknown[]; readonly argsArray: readonly unknown[] }

/** The worker half empties the lists of a chunk once it is sent. */
function withOwnLists(message: Message): Message {
  const { chunk } = message
  if (!isOperatorChunk(chunk)) return message
  return { ...message, chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() } }
}

const isOperatorChunk = (chunk: unknown): chunk is OperatorChunk =>
  typeof chunk === 'object' && chunk !== null && 'fnArray' in chunk && 'argsArray' in chunk
