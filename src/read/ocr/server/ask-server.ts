// A picture -> what an OCR server makes of it: POST multipart file + language -> {results: [{text, bbox, confidence}]}, the
// interface of LiteParse's OCR servers (PaddleOCR, EasyOCR, YomiToku behind it). IO: the network, only where asked for.
import { z } from 'zod'
import { foldText } from '../../../japanese/fold.ts'
import { UserError } from '../../../user-error.ts'
import type { Gray, PixelBox } from '../raster/raster.ts'
import { toPng } from './to-png.ts'

/** One stretch of text as the server found it, pixels of the picture. */
export type ServerText = { readonly text: string; readonly box: PixelBox; readonly confidence: number }

/** A page takes PaddleOCR on a plain machine ten seconds; nobody waits longer than this for one page. Less than a page may
 *  take without a sign of life (cli/limits.ts), so that the server is named and not the page. */
const LONGEST_MS = 100_000
/** Pixels a box may reach over the picture's edge. */
const OVER = 20
const LANGUAGE = 'ja'
/** Characters of a server's own words that are quoted. */
const QUOTED = 120

const number = z.number()
const ANSWER = z.object({
  results: z.array(z.object({ text: z.string(), bbox: z.tuple([number, number, number, number]), confidence: number })),
})

/** http://host:8829 and http://host:8829/ocr are the same server. */
export const serverUrl = (text: string): URL | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined
  if (url.pathname === '/') url.pathname = '/ocr'
  return url
}

export const askServer = async (server: string, picture: Gray, longest = LONGEST_MS): Promise<ServerText[]> => {
  const url = serverUrl(server)
  if (!url) throw wrong(server, 'URL ではありません / is no URL (http://host:port/ocr)')
  const body = new FormData()
  body.set('file', new Blob([new Uint8Array(toPng(picture))], { type: 'image/png' }), 'page.png')
  body.set('language', LANGUAGE)
  const said = await answerOf(server, url, body, longest)
  const parsed = ANSWER.safeParse(jsonOf(said))
  if (!parsed.success)
    throw wrong(
      server,
      `答えの形が違います / not the expected answer {results:[{text,bbox,confidence}]}: ${quoted(said)}`,
    )
  const texts = parsed.data.results
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, bbox: [x0, y0, x1, y1], confidence }) => ({
      text: foldText(text).trim(),
      box: { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) },
      confidence: Math.max(0, Math.min(1, confidence)),
    }))
  const unfit = unfitBox(texts, picture)
  if (unfit) throw wrong(server, unfit)
  return texts
}

/** Boxes in shares of the page, in points or of another picture would put every text in the wrong place. */
const unfitBox = (texts: readonly ServerText[], { width, height }: Gray): string | undefined => {
  const outside = texts.find(
    ({ box }) => box.x0 < -OVER || box.y0 < -OVER || box.x1 > width + OVER || box.y1 > height + OVER,
  )
  const tiny = texts.length > 0 && texts.every(({ box }) => box.x1 - box.x0 < 2 && box.y1 - box.y0 < 2)
  const shown = outside ?? (tiny ? texts[0] : undefined)
  if (!shown) return undefined
  const { x0, y0, x1, y1 } = shown.box
  return `枠が画像 ${width}×${height} の画素ではありません / boxes are no pixels of the picture of ${width} x ${height}: [${[x0, y0, x1, y1].join(', ')}]`
}

const answerOf = async (server: string, url: URL, body: FormData, longest: number): Promise<string> => {
  try {
    const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(longest) })
    const text = await response.text()
    if (response.ok) return text
    throw wrong(server, `HTTP ${response.status}: ${quoted(text)}`)
  } catch (error) {
    if (error instanceof UserError) throw error
    if ((error as Error).name === 'TimeoutError')
      throw wrong(server, `${longest / 1000} 秒待っても答えません / no answer within ${longest / 1000} s`)
    const cause = (error as { cause?: { code?: string; message?: string } }).cause
    throw wrong(
      server,
      `つながりません / cannot be reached (${cause?.code ?? cause?.message ?? (error as Error).message})`,
    )
  }
}

/** The same on every page and on every try: reading on without the server the person asked for would hide it. */
const wrong = (server: string, what: string): UserError =>
  new UserError(`--ocr-url ${server}: ${what}`, { cause: 'ocr-server' })

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const quoted = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, QUOTED) || '(empty)'
