// Pages made to harm or to mislead: read as far as they are sound, and what is missing is said.
import { deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { extract } from '../../../src/run.ts'
import type { Page } from '../../../src/types.ts'
import { at, firstPage, jp, rawPdf, readRaw, sourceFrom, stream, textsOf } from './raw-pdf.ts'

/** In an array of their own, as files come. */
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const huge = '9'.repeat(400)

describe('places that are none', () => {
  test.each([
    ['text at a number too large', `${at(50, 250, '見える')}BT /J 10 Tf ${huge} 100 Td ${jp('遠い')} Tj ET`],
    ['text of a size too large', `${at(50, 250, '見える')}BT /J ${huge} Tf 10 100 Td ${jp('遠い')} Tj ET`],
    [
      'a matrix that grows beyond all numbers',
      `${at(50, 250, '見える')}${'1e30 0 0 1e30 0 0 cm '.repeat(20)}${at(1, 1, '遠い')}`,
    ],
    ['words for numbers', `${at(50, 250, '見える')}BT /J 10 Tf NaN Infinity Td ${jp('遠い')} Tj ET`],
    ['fills and lines without end', `${at(50, 250, '見える')}0 0 ${huge} ${huge} re f 0 0 m ${huge} ${huge} l S`],
  ])('%s', async (_, content) => {
    const { pages, tables } = await extract(sourceFrom(rawPdf({ content })))
    const { words, rulings, fills } = pages[0]!
    expect(words.map(({ text }) => text)).toContain('見える')
    const places = [...words, ...fills]
      .map(({ box }) => Object.values(box))
      .concat(rulings.map((r) => [r.at, r.from, r.to]))
    expect(places.flat().filter((n) => !(Math.abs(n) <= 1e7))).toEqual([])
    expect(tables).toEqual([])
  })

  test('a page as large as a city', async () => {
    const page = await readRaw({ content: at(50, 250, '見える'), keys: '/MediaBox [0 0 4000000 3000000]' })
    expect(textsOf(page)).toEqual(['見える'])
  })

  test('a page without any size', async () => {
    const page = await readRaw({ content: at(50, 250, '見える'), keys: '/MediaBox [0 0 0 0]' })
    expect(Number.isFinite(page.width) && page.width > 0).toBe(true)
  })
})

test('content that ends in the midst of a text: what there is is kept, and that something is missing is said', async () => {
  const content = `${at(50, 250, '前')}BT /J 10 Tf 50 200 Td ${jp('途中')} Tj`
  const page = await readRaw({ content })
  expect(textsOf(page)).toEqual(['前', '途中'])
  expect(page.quality).toMatchObject({ lost: true, reason: expect.stringContaining('途中で終わって') })
  expect((await readRaw({ content: `${content} ET` })).quality.lost).toBeUndefined()
})

test('forms that draw forms, a billion in all: the page is given up, and why is said', async () => {
  const [levels, wide] = [9, 10]
  const form = (level: number): string =>
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X ${11 + level} 0 R >> >>`,
      level + 1 < levels ? '/X Do '.repeat(wide) : '',
    )
  const extra = Array.from({ length: levels }, (_, level) => form(level))
  const page = await readRaw({ content: '/X Do', resources: '/XObject << /X 10 0 R >>' }, { extra })
  expect(page.quality).toMatchObject({ verdict: 'failed', reason: expect.stringContaining('too many forms') })
})

/** V8 ends the whole program over a list that long: where this fails, nothing more is heard of the tests. */
describe('a width for each of billions of codes', () => {
  const own = '/W [1 [500] 2 94 500 231 632 500]'
  test.each([
    ['across', 'J', '/W [1 [500] 2 99999999999 500]'],
    ['down', 'V', '/W2 [2 99999999999 -500 500 880]'],
  ])('%s', async (_, font, widths) => {
    const content = `BT /${font} 10 Tf 50 250 Td ${jp('見')} Tj ET`
    const made = latin1(rawPdf({ content }))
    expect(made).toContain(own)
    const page = await firstPage(bytesOf(made.replaceAll(own, widths.padEnd(own.length))))
    expect(textsOf(page)).toEqual(['見'])
  })

  test('elsewhere large numbers are integers', () => {
    expect([99_999_999_999, 2 ** 24, 5, 1.5].map(Number.isInteger)).toEqual([true, true, true, false])
  })
})

describe('a page cut short is read as far as it goes, and said to miss something', () => {
  const packed = (content: string): Buffer => deflateSync(Buffer.from(content, 'latin1'))
  const half = (data: Buffer): Buffer => data.fill(0xff, data.length >> 1)
  const pageOf = (...contents: readonly Buffer[]): Promise<Page> =>
    readRaw(
      { content: '', keys: `/Contents [${contents.map((_, i) => `${10 + i} 0 R`).join(' ')}]` },
      { extra: contents.map((data) => stream('/Filter /FlateDecode', data.toString('latin1'))) },
    )
  const first = packed(at(50, 250, '見える'))
  const second = () => packed(Array.from({ length: 400 }, (_, i) => at(50, 200 - i / 2, `${i * 7919}`)).join(''))

  test('whole', async () => {
    const page = await pageOf(first, second())
    expect(page.words.length).toBeGreaterThan(400)
    expect(page.quality.lost).toBeUndefined()
  })

  test('the second half of the content is damaged', async () => {
    const page = await pageOf(first, half(second()))
    expect(textsOf(page)).toEqual(['見える'])
    expect(page.quality).toMatchObject({ lost: true, reason: expect.stringContaining('part of this page is damaged') })
  })

  test('all of it is: the page has failed, and is no empty one', async () => {
    const content = stream('/Filter /FlateDecode', half(second()).toString('latin1'))
    const page = await readRaw({ content: '', keys: '/Contents 10 0 R' }, { extra: [content] })
    expect(page.quality).toMatchObject({ verdict: 'failed', reason: expect.stringContaining('cannot be read') })
  })

  test('a drawing that is not there', async () => {
    const page = await readRaw({ content: `${at(50, 250, '見える')}/X Do`, resources: '/XObject << /X 99 0 R >>' })
    expect(textsOf(page)).toEqual(['見える'])
    expect(page.quality.lost).toBe(true)
  })

  test('a picture of more pixels than anybody scans', async () => {
    const keys = '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 8'
    const page = await readRaw(
      { content: `${at(50, 250, '見える')}/X Do`, resources: '/XObject << /X 10 0 R >>' },
      { extra: [stream(keys, 'x')] },
    )
    expect(textsOf(page)).toEqual(['見える'])
    expect(page.quality.lost).toBe(true)
  })
})

describe('what a file wants to be done is not done', () => {
  const actions = [
    '<< /S /JavaScript /JS (globalThis.harmed = true; this.harmed = true;) >>',
    '<< /S /Launch /F (/bin/sh) >>',
    '<< /S /URI /URI (http://127.0.0.1:9/) >>',
    '<< /S /SubmitForm /F (http://127.0.0.1:9/) >>',
  ]
  test.each(actions)('%s', async (action) => {
    const catalog = `/OpenAction ${action} /AA << /WC ${action} >> /Names << /JavaScript << /Names [(a) ${action}] >> >>`
    const page = await readRaw({ content: at(50, 250, '見える'), keys: `/AA << /O ${action} >>` }, { catalog })
    expect(textsOf(page)).toEqual(['見える'])
    expect('harmed' in globalThis).toBe(false)
  })

  test('files inside the file are left alone', async () => {
    const document = await PDFDocument.create()
    document.addPage([200, 200])
    await document.attach(Buffer.from('%PDF-1.4 inner'), 'inner.pdf', { mimeType: 'application/pdf' })
    const { pages } = await extract(sourceFrom(await document.save()))
    expect(pages).toHaveLength(1)
  })
})

describe('circles', () => {
  test('an outline that leads back to itself', async () => {
    const outline = '<< /First 11 0 R /Last 11 0 R /Count 1 >>'
    const item = '<< /Title (a) /Parent 10 0 R /Next 11 0 R /Prev 11 0 R /First 11 0 R >>'
    const page = await readRaw(
      { content: at(50, 250, '見える') },
      { catalog: '/Outlines 10 0 R', extra: [outline, item] },
    )
    expect(textsOf(page)).toEqual(['見える'])
  })

  test('a form that draws itself', async () => {
    const own = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 10 0 R >> >>',
      '/X Do',
    )
    const page = await readRaw(
      { content: `${at(50, 250, '見える')}/X Do`, resources: '/XObject << /X 10 0 R >>' },
      { extra: [own] },
    )
    expect(textsOf(page)).toEqual(['見える'])
  })

  test('a tree of pages that holds itself', async () => {
    const text = latin1(rawPdf({ content: at(50, 250, '見える') })).replace(
      '/Kids [3 0 R] /Count 1',
      '/Kids [3 0 R 2 0 R] /Count 2',
    )
    const { pages } = await extract(sourceFrom(bytesOf(text)))
    expect(pages.map(({ quality }) => quality.verdict)).toEqual(['sparse', 'failed'])
  })
})

test('arrays in arrays a hundred thousand deep', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const page = await readRaw({ content: at(50, 250, '見える'), keys: `/Deep ${deep}` })
  expect(page.quality).toMatchObject({ verdict: 'failed', reason: expect.stringContaining('cannot be read') })
})

test('a billion objects that are not there', async () => {
  const text = latin1(rawPdf({ content: at(50, 250, '見える') })).replace(/\/Size \d+/, '/Size 1000000000')
  const page = await firstPage(bytesOf(text))
  expect(textsOf(page)).toEqual(['見える'])
})
