import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { renderPage } from '../../../src/read/render.ts'
import { UserError } from '../../../src/user-error.ts'
import { at, firstPage, rawPdf, sourceFrom, stream, textsOf } from './raw-pdf.ts'

const encrypted = (): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const document = new PDFDocument({ userPassword: 'himitsu', ownerPassword: 'owner' })
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.fontSize(10).text('1,234', 100, 100)
    document.end()
  })

const pageless = (): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      Buffer.from(rawPdf({ content: '' }))
        .toString('latin1')
        .replace('[3 0 R] /Count 1', '[     ] /Count 0'),
      'latin1',
    ),
  )

const pdfText = Buffer.from(rawPdf({ content: at(10, 100, '事業') })).toString('latin1')

describe('files that cannot be opened', () => {
  test('encrypted, with its password', async () => {
    expect(textsOf(await firstPage(await encrypted(), 'himitsu'))).toEqual(['1,234'])
  })

  test.each([
    [undefined, /パスワードが必要/],
    ['wrong', /パスワードが違います/],
  ])('encrypted, password %s', async (password, message) => {
    const failed = firstPage(await encrypted(), password)
    await expect(failed).rejects.toThrow(UserError)
    await expect(failed).rejects.toThrow(message)
  })

  test.each<[string, Uint8Array | string, string, RegExp]>([
    ['empty', '', 'empty', /空のファイル/],
    ['a web page', '<!-- moved -->\n<html>not found</html>', 'not-a-pdf', /ウェブページ/],
    ['a Word file', 'PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'not-a-pdf', /Office 文書/],
    ['an old Word file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'not-a-pdf', /古い形式の Office/],
    ['an archive with a PDF in it', 'PK\x03\x04\x14\0\0\0\0\0plan.pdf', 'not-a-pdf', /ZIP/],
    ['one that is not even packed', `PK\x03\x04\x0a\0\0\0\0\0plan.pdf${pdfText}`, 'not-a-pdf', /ZIP.*展開して/],
    ['nothing known', 'nothing of the kind', 'damaged', /PDFとして読めません/],
    ['a PDF without pages', pageless(), 'no-pages', /ページがありません/],
  ])('%s', async (_, content, cause, message) => {
    const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'latin1')) : content
    const failed = firstPage(bytes)
    await expect(failed).rejects.toThrow(UserError)
    await expect(failed).rejects.toThrow(message)
    await expect(failed).rejects.toMatchObject({ cause })
  })

  test('one whose table of objects is wrong is read all the same', async () => {
    const whole = rawPdf({ content: at(10, 100, '事業') })
    const cut = whole.slice(0, Buffer.from(whole).indexOf('startxref'))
    expect(textsOf(await firstPage(cut))).toEqual(['事業'])
  })

  const page = { content: at(10, 100, '1,234') }
  const cutIn = (word: string, whole = rawPdf(page, { extra: [stream('', 'a picture that comes last')] })) =>
    whole.slice(0, Buffer.from(whole).indexOf(word))

  test('one that was cut off is read as far as it goes; each page says so, and no word of it is sure', async () => {
    const { words, quality } = await firstPage(cutIn('that comes last'))
    expect(words.map(({ text, confidence }) => [text, confidence])).toEqual([['1,234', 0.6]])
    expect(quality).toMatchObject({ lost: true, reason: expect.stringContaining('途中で切れて') })
  })

  test('one whose end is damaged gets another: its page is read, marked, and not sure', async () => {
    const end = Buffer.from(rawPdf(page))
      .toString('latin1')
      .replace(/startxref[\s\S]*/, '')
      .replace('/Size', ')/Size')
    const { words, quality } = await firstPage(new Uint8Array(Buffer.from(`${end}%%EOF`, 'latin1')))
    expect(words.map(({ text, confidence }) => [text, confidence])).toEqual([['1,234', 0.6]])
    expect(quality).toMatchObject({
      lost: true,
      reason: expect.stringContaining('the structure of the file is damaged'),
    })
  })

  test('one of which only the beginning is there: its page has failed, and why', async () => {
    const { quality } = await firstPage(rawPdf({ content: at(10, 10, '事業') }).slice(0, 1500))
    expect(quality).toMatchObject({ verdict: 'failed', reason: expect.stringContaining('途中で切れて') })
  })

  test('one that was cut off before anything leads to its pages: that it has to be got again is said', async () => {
    const failed = firstPage(cutIn('/Catalog'))
    await expect(failed).rejects.toMatchObject({ cause: 'damaged' })
    await expect(failed).rejects.toThrow(/もう一度入手/)
  })

  test('an encrypted one that was cut off is not read: what it holds would be taken for what it says', async () => {
    const whole = await encrypted()
    await expect(firstPage(whole.slice(0, Buffer.from(whole).indexOf('xref\n')))).rejects.toThrow(UserError)
  })

  test('the bytes are left as they were', async () => {
    const bytes = rawPdf({ content: at(10, 100, '事業') })
    const before = Buffer.from(bytes)
    await firstPage(bytes)
    expect(Buffer.from(bytes).equals(before)).toBe(true)
  })
})

describe('drawing a page', () => {
  test('a PNG of the wanted size', async () => {
    const png = Buffer.from(await renderPage(sourceFrom(rawPdf({ content: '0 0 200 300 re f' })), 1, 2))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 600])
  })

  test('no such page', async () => {
    await expect(renderPage(sourceFrom(rawPdf({ content: '' })), 2, 1)).rejects.toThrow(UserError)
  })
})
