// A server of node:http stands in for PaddleOCR and the like.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterEach, describe, expect, it } from 'vitest'
import { askServer, serverUrl } from '../../../../src/read/ocr/server/ask-server.ts'

const PICTURE = { width: 3, height: 2, data: Uint8Array.from([0, 128, 255, 255, 128, 0]) }

let close: (() => Promise<void>) | undefined
afterEach(async () => {
  await close?.()
  close = undefined
})

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  close = () =>
    new Promise((done) => {
      server.closeAllConnections()
      server.close(() => done())
    })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const answering = (body: unknown, status = 200): RequestListener => {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
}

describe('asking', () => {
  it('posts the picture as PNG with the language, and reads the answer folded', async () => {
    let seen: { path?: string | undefined; body: Buffer } | undefined
    const url = await serve((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        seen = { path: request.url, body: Buffer.concat(parts) }
        answering({
          results: [
            { text: '１，２３４', bbox: [9, 2, 1, 8], confidence: 1.2 },
            { text: ' ', bbox: [0, 0, 1, 1], confidence: 0 },
          ],
        })(request, response)
      })
    })
    expect(await askServer(url, PICTURE)).toEqual([
      { text: '1,234', box: { x0: 1, y0: 2, x1: 9, y1: 8 }, confidence: 1 },
    ])
    expect(seen?.path).toBe('/ocr')
    const said = seen!.body.toString('latin1')
    expect(said).toMatch(/name="file"; filename="page\.png"/)
    expect(said).toMatch(/name="language"\r\n\r\nja\r\n/)
    const start = seen!.body.indexOf(Buffer.from('\x89PNG', 'latin1'))
    const picture = await loadImage(seen!.body.subarray(start))
    const context = createCanvas(3, 2).getContext('2d')
    context.drawImage(picture, 0, 0)
    expect([...context.getImageData(0, 0, 3, 2).data].filter((_, i) => i % 4 === 0)).toEqual([...PICTURE.data])
  })
})

describe('what goes wrong is said in one line', () => {
  it.each([
    ['HTTP 500', answering('model not loaded\nat x', 500), /--ocr-url http\S+: HTTP 500: model not loaded at x$/],
    ['a web page', answering('<html>hello</html>'), /not the expected answer.*<html>hello/],
    ['another JSON', answering({ text: 'a' }), /not the expected answer.*\{"text":"a"\}/],
    ['boxes of two numbers', answering({ results: [{ text: 'a', bbox: [1, 2], confidence: 1 }] }), /not the expected/],
    ['nothing', answering(''), /\(empty\)/],
    ['a broken line', (request) => request.socket.destroy(), /cannot be reached/],
  ] as [string, RequestListener, RegExp][])('%s', async (_, listener, message) => {
    const failed = askServer(await serve(listener), PICTURE)
    await expect(failed).rejects.toThrow(message)
    await expect(failed).rejects.toMatchObject({ name: 'UserError' })
    await expect(failed.catch((error: Error) => error.message)).resolves.not.toMatch(/\n/)
  })

  it('a server that never answers', async () => {
    await expect(askServer(await serve(() => {}), PICTURE, 50)).rejects.toThrow(/no answer within 0\.05 s/)
  })

  it('no server at all', async () => {
    const url = await serve(answering(''))
    await close!()
    close = undefined
    await expect(askServer(url, PICTURE)).rejects.toThrow(/cannot be reached \(ECONNREFUSED\)/)
  })
})

describe('the address', () => {
  it.each([
    ['http://host:8829', 'http://host:8829/ocr'],
    ['http://host:8829/ocr', 'http://host:8829/ocr'],
    ['https://host/v1/ocr?key=1', 'https://host/v1/ocr?key=1'],
    ['host:8829', undefined],
    ['file:///etc/passwd', undefined],
  ])('%s', (text, url) => {
    expect(serverUrl(text)?.href).toBe(url)
  })
})
