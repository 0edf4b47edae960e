import { describe, expect, test } from 'vitest'
import { at, jp, readRaw, stream, textsOf, wordOf } from './raw-pdf.ts'

const image = stream(
  '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
  'A',
)
const SCAN = 'q 400 0 0 300 0 0 cm /I Do Q '
const withImage = { resources: '/XObject << /I 10 0 R >>' }
const LINE = '第一期計画の目標値と実績値の比較について説明する'

describe('what a reader sees on the paper', () => {
  test('an invisible layer over a scan is read with less trust', async () => {
    const hidden = `BT 3 Tr /J 10 Tf 10 200 Td ${jp(LINE)} Tj ET`
    const page = await readRaw({ content: SCAN + hidden, ...withImage }, { extra: [image] })
    expect(page.quality.verdict).toBe('ocr-layer')
    expect(wordOf(page, LINE).confidence).toBeLessThan(0.9)
  })

  test('invisible text beside visible text is not read', async () => {
    const page = await readRaw({ content: `${at(10, 200, LINE)}BT 3 Tr /J 10 Tf 10 100 Td ${jp('秘密')} Tj ET` })
    expect(textsOf(page)).toEqual([LINE])
  })

  test.each([
    ['white text on white paper', `1 g ${at(10, 200, '999')}`, []],
    ['white text on a dark bar', `0 g 0 190 100 30 re f 1 g ${at(10, 200, '999')}`, ['999']],
    ['text below a white area', `${at(10, 200, '999')} 1 g 0 190 100 30 re f`, []],
    ['text above a white area', `1 g 0 190 100 30 re f 0 g ${at(10, 200, '999')}`, ['999']],
    ['text clipped away', `q 200 0 100 100 re W n ${at(10, 200, '999')} Q`, []],
    ['text below a see-through area', `${at(10, 200, '999')} /G gs 1 1 0 rg 0 190 100 30 re f`, ['999']],
  ])('%s', async (_, content, texts) => {
    const page = await readRaw({ content, resources: '/ExtGState << /G << /ca 0.5 >> >>' })
    expect(textsOf(page)).toEqual(texts)
  })

  test.each([
    ['wound the other way', 'f', '5 185 m 5 225 l 115 225 l 115 185 l h'],
    ['by the even-odd rule', 'f*', '5 185 110 40 re'],
  ])('a frame filled round its hole covers nothing: %s', async (_, paint, inner) => {
    const page = await readRaw({ content: `${at(10, 200, '999')} 0 180 120 50 re ${inner} ${paint}` })
    expect(textsOf(page)).toEqual(['999'])
  })

  test('an area that is laid over the page by multiplying covers nothing', async () => {
    const group = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Group << /S /Transparency >>',
      '1 1 0.8 rg 0 0 400 300 re f',
    )
    const page = await readRaw(
      {
        content: `${at(10, 200, '999')} /M gs /X Do`,
        resources: '/ExtGState << /M << /BM /Multiply >> >> /XObject << /X 10 0 R >>',
      },
      { extra: [group] },
    )
    expect(textsOf(page)).toEqual(['999'])
  })

  test('a long text cut off by its cell is kept whole and ends at the border', async () => {
    const page = await readRaw({ content: `q 0 190 60 30 re W n ${at(10, 200, '苫小牧市総合戦略')} Q` })
    const word = wordOf(page, '苫小牧市総合戦略')
    expect(word.clipped).toBe(true)
    expect(word.box.x1).toBeCloseTo(60, 1)
    expect(Math.max(...word.edges)).toBeCloseTo(60, 1)
  })

  test('layers that are switched off are not read', async () => {
    const content = `/OC /A BDC ${at(10, 200, '見える')} EMC /OC /B BDC ${at(10, 100, '隠れた')} 0 50 m 100 50 l S EMC`
    const group = (name: string) => `<< /Type /OCG /Name (${name}) >>`
    const page = await readRaw(
      { content, resources: '/Properties << /A 10 0 R /B 11 0 R >>' },
      {
        extra: [group('A'), group('B')],
        catalog: '/OCProperties << /OCGs [10 0 R 11 0 R] /D << /Order [10 0 R 11 0 R] /OFF [11 0 R] >> >>',
      },
    )
    expect(textsOf(page)).toEqual(['見える'])
    expect(page.rulings).toEqual([])
  })
})

describe('verdicts', () => {
  test.each([
    ['text', at(10, 200, LINE)],
    ['sparse', at(10, 200, '12')],
    ['no-text', '10 10 m 100 10 l S'],
    ['scanned', SCAN],
    ['scanned', SCAN + at(10, 20, '12')],
    ['mixed', `q 200 0 0 200 0 0 cm /I Do Q ${at(10, 250, LINE)}`],
  ])('%s', async (verdict, content) => {
    const { quality } = await readRaw({ content, ...withImage }, { extra: [image] })
    expect(quality.verdict).toBe(verdict)
    expect(quality.reason).toMatch(/[ぁ-ん].*\(.*[a-z].*\)/)
  })
})
