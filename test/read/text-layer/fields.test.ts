import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { at, firstPage, readRaw, stream, textsOf, wordOf } from './raw-pdf.ts'

const ACRO = '/AcroForm << /Fields [10 0 R 11 0 R] /DA (/Helv 0 Tf 0 g) >>'
const widget = (rect: string, keys: string) => `<< /Type /Annot /Subtype /Widget /F 4 /Rect [${rect}] ${keys} >>`
const readFields = (content: string, first: string, second: string, keys = '') =>
  readRaw({ content, keys: `/Annots [10 0 R 11 0 R] ${keys}` }, { extra: [first, second], catalog: ACRO })

/** 実績 in UTF-16 as a PDF text string. */
const JISSEKI = '<feff5b9f7e3e>'

describe('what is filled in on a form', () => {
  test('a value that only a viewer would draw stands in its field', async () => {
    const page = await readFields(
      at(10, 205, '決算額'),
      widget('100 200 200 220', '/FT /Tx /T (a) /V (1,234) /Q 2 /DA (/Helv 10 Tf 0 g)'),
      widget('210 200 300 220', `/FT /Tx /T (b) /V ${JISSEKI}`),
    )
    expect(textsOf(page).sort()).toEqual(['1,234', '実績', '決算額'])
    const { box } = wordOf(page, '1,234')
    expect(box.x0).toBeGreaterThan(100)
    expect(box.x1).toBeCloseTo(198, 0)
    expect(box.y0).toBeGreaterThan(80)
    expect(box.y1).toBeLessThan(100)
  })

  test('a value that the file draws is read as drawn, once', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage([400, 300])
    const field = document.getForm().createTextField('a')
    field.setText('1234')
    field.addToPage(page, { x: 100, y: 200, width: 100, height: 20 })
    expect(textsOf(await firstPage(await document.save()))).toEqual(['1234'])
  })

  test('lines, lists and choices', async () => {
    const page = await readFields(
      '',
      widget('100 100 200 160', '/FT /Tx /Ff 4096 /T (a) /V (10\\n20) /DA (/Helv 10 Tf 0 g)'),
      widget('210 200 300 220', '/FT /Ch /Ff 131072 /T (b) /Opt [[(1) (30)] [(2) (40)]] /V (2)'),
    )
    expect(textsOf(page).sort()).toEqual(['10', '20', '40'])
  })

  test.each([
    { rotate: 90, rotation: 90 },
    { rotate: 270, rotation: 270 },
  ])('a field of a page turned by $rotate', async ({ rotate, rotation }) => {
    const page = await readFields(
      '',
      widget('100 100 120 200', `/FT /Tx /T (a) /V (1,234) /MK << /R ${rotation} >>`),
      widget('0 0 1 1', '/FT /Tx /T (b)'),
      `/Rotate ${rotate}`,
    )
    const word = wordOf(page, '1,234')
    expect(word.turn).toBe(0)
    expect(word.box.x1 - word.box.x0).toBeGreaterThan(word.box.y1 - word.box.y0)
  })

  test('check boxes without any drawing', async () => {
    const page = await readFields(
      at(115, 201, '継続') + at(115, 101, '廃止'),
      widget('100 200 110 210', '/FT /Btn /T (a) /V /Yes /AS /Yes /AP << /N << /Yes 12 0 R >> >>'),
      widget('100 100 110 110', '/FT /Btn /T (b) /V /Off /AS /Off /AP << /N << /Yes 12 0 R >> >>'),
    )
    expect(textsOf(page).sort()).toEqual(['☐', '☑', '廃止', '継続'])
    expect(wordOf(page, '☑').box.y1).toBeLessThan(wordOf(page, '☐').box.y0)
  })

  test('a drawn tick is not counted twice, a printed box below gives way', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage([400, 300])
    const form = document.getForm()
    for (const [i, name] of ['a', 'b'].entries()) {
      const box = form.createCheckBox(name)
      box.addToPage(page, { x: 100, y: 200 - 50 * i, width: 12, height: 12 })
      if (i === 0) box.check()
    }
    const read = await firstPage(await document.save())
    expect(textsOf(read)).toEqual(['☑', '☐'])
    expect(read.marks).toEqual([])
  })

  test('radio buttons', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage([400, 300])
    const group = document.getForm().createRadioGroup('a')
    for (const [i, option] of ['A', 'B', 'C'].entries())
      group.addOptionToPage(option, page, { x: 100, y: 250 - 50 * i, width: 12, height: 12 })
    group.select('B')
    expect(textsOf(await firstPage(await document.save()))).toEqual(['○', '●', '○'])
  })

  test('hidden fields and passwords are not read', async () => {
    const page = await readFields(
      '',
      widget('100 200 200 220', '/FT /Tx /T (a) /V (hidden) /F 2').replace('/F 4 ', ''),
      widget('100 100 200 120', '/FT /Tx /Ff 8192 /T (b) /V (secret)'),
    )
    expect(textsOf(page)).toEqual([])
  })
})

describe('annotations', () => {
  const drawn = stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>',
    'BT /F 10 Tf 0 5 Td (5,678) Tj ET',
  )
  const note = (subtype: string) =>
    `<< /Type /Annot /Subtype /${subtype} /F 4 /Rect [100 200 200 220] /Contents (5,678) /DA (/Helv 10 Tf 0 g) /AP << /N 12 0 R >> >>`

  test.each([
    ['FreeText', ['5,678']],
    ['Stamp', ['5,678']],
    ['Text', []],
    ['Popup', []],
  ])('%s', async (subtype, texts) => {
    const page = await readRaw({ content: '', keys: '/Annots [10 0 R]' }, { extra: [note(subtype), 'null', drawn] })
    expect(textsOf(page)).toEqual(texts)
  })

  test('FreeText that only a viewer would draw', async () => {
    const text =
      '<< /Type /Annot /Subtype /FreeText /F 4 /Rect [100 200 200 220] /Contents (5,678) /DA (/Helv 10 Tf 0 g) >>'
    const page = await readRaw({ content: '', keys: '/Annots [10 0 R]' }, { extra: [text] })
    expect(textsOf(page)).toEqual(['5,678'])
  })
})
