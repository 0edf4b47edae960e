// An OCR server as LiteParse's are (POST /ocr: file, language -> {results}), with any reader behind it.  [IO: HTTP]
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Result = {
  readonly text: string
  readonly bbox: readonly [number, number, number, number]
  readonly confidence: number
}
/** The picture as it was sent, PNG. */
export type Reader = (picture: Buffer, language: string) => Promise<readonly Result[]>

export type OcrServer = { readonly url: string; readonly close: () => Promise<void> }

export const startOcrServer = async (read: Reader, port = 0): Promise<OcrServer> => {
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    if (request.method !== 'POST' || request.url !== '/ocr') return answer(404, { error: 'POST /ocr' })
    try {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part)
      const headers = { 'content-type': request.headers['content-type'] ?? '' }
      const form = await new Response(Buffer.concat(parts), { headers }).formData()
      const file = form.get('file') as File
      answer(200, { results: await read(Buffer.from(await file.arrayBuffer()), String(form.get('language'))) })
    } catch (error) {
      answer(500, { error: String(error) })
    }
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections()
      server.close(() => done())
    })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}
