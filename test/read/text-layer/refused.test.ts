import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { renderPage } from '../../../src/read/render.ts'
import { UserError } from '../../../src/user-error.ts'
import { at, firstPage, rawPdf, sourceFrom, textsOf } from './raw-pdf.ts'

const encrypted = (): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const document = new PDFDocument({ userPassword: 'himitsu', ownerPassword: 'owner' })
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.fontSize(10).text('1,234', 100, 100)
    document.end()
  })

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

  test.each([
    ['no PDF', new Uint8Array(Buffer.from('<html>not found</html>'))],
    ['empty', new Uint8Array()],
    ['only the beginning of one', rawPdf({ content: at(10, 10, '事業') }).slice(0, 1500)],
  ])('%s', async (_, bytes) => {
    await expect(firstPage(bytes)).rejects.toThrow(UserError)
    await expect(firstPage(bytes)).rejects.toThrow(/test\.pdf: PDFとして読めません/)
  })

  test('one whose table of objects is wrong is read all the same', async () => {
    const whole = rawPdf({ content: at(10, 100, '事業') })
    const cut = whole.slice(0, Buffer.from(whole).indexOf('startxref'))
    expect(textsOf(await firstPage(cut))).toEqual(['事業'])
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
