import { describe, expect, test } from 'vitest'
import { at, jp, readRaw, stream, textsOf, wordOf } from './raw-pdf.ts'

const toUnicode = (pairs: string): string =>
  stream(
    '',
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${pairs}
endcmap end end`,
  )

const identityFont = (map: string): string =>
  `/K << /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Gothic /Encoding /Identity-H ${map} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Gothic /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Gothic /Flags 4 /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 700 /StemV 80 /FontBBox [0 -136 1000 859] >> >>] >>`

describe('glyphs become words by where they stand', () => {
  test('whatever the order of the stream', async () => {
    const page = await readRaw({
      content: at(30, 200, '費') + at(10, 180, '次行') + at(20, 200, '業') + at(10, 200, '事'),
    })
    expect(textsOf(page)).toEqual(['事業費', '次行'])
  })

  test('neighbouring numbers stay apart, one number stays whole', async () => {
    // 5 pt digits: the columns stand 3 pt apart, the kerning inside a number is less than 1 pt.
    const content = `BT /F 10 Tf 10 200 Td [(1) -60 (2) 40 (,) -80 (345)] TJ ET BT /F 10 Tf 45 200 Td (678) Tj ET ${at(10, 150, '１，２３４')}`
    expect(textsOf(await readRaw({ content }))).toEqual(['12,345', '678', '1,234'])
  })

  test('a number set digit by digit with wide character spacing', async () => {
    expect(textsOf(await readRaw({ content: 'BT /F 10 Tf 1 Tc 10 200 Td (12345) Tj ET' }))).toEqual(['12345'])
  })

  test('blanks in the file part only what they part on the paper', async () => {
    const page = await readRaw({ content: 'BT /F 10 Tf 10 200 Td (100 200) Tj ET' })
    expect(textsOf(page)).toEqual(['100', '200'])
  })

  test('edges say where each character begins', async () => {
    const page = await readRaw({ content: at(100, 200, '計12') })
    expect(wordOf(page, '計12').edges.map(Math.round)).toEqual([100, 110, 115, 120])
  })

  test('synthetic bold by drawing twice is one bold word', async () => {
    const page = await readRaw({ content: at(100, 200, '合計111') + at(100.3, 200, '合計111') })
    expect(page.words.map((w) => [w.text, w.bold])).toEqual([['合計111', true]])
  })

  test('a letter-spaced label is one word; heads of two columns are two', async () => {
    const spaced = at(10, 200, '事　業　名') + at(10, 150, '款') + at(60, 150, '項')
    expect(textsOf(await readRaw({ content: spaced }))).toEqual(['事業名', '款', '項'])
  })

  test.each([
    ['a number and a negative one', at(10, 200, '0') + at(15.5, 200, '△1,851'), 15, ['0', '△1,851']],
    ['a number and a text', at(10, 200, '667') + at(26, 200, '一般'), 25.5, ['667', '一般']],
    ['one number that overflows', at(10, 200, '1,234,567'), 25, ['1,234,567']],
  ])('a rule between %s', async (_, text, x, wanted) => {
    expect(textsOf(await readRaw({ content: `${text}${x} 190 m ${x} 220 l S` }))).toEqual(wanted)
  })

  test('a rule parts the letters of two cells', async () => {
    const content = `${at(10, 200, '款')}${at(30, 200, '項')}25 190 m 25 220 l S`
    expect(textsOf(await readRaw({ content }))).toEqual(['款', '項'])
  })
})

describe('code points', () => {
  const map = toUnicode(
    '6 beginbfchar <0001> <2f63> <0002> <2ed1> <0003> <0336> <0004> <2027> <0005> <ff8a> <0006> <ff9e> endbfchar',
  )
  const read = (hex: string) =>
    readRaw(
      { content: `BT /K 10 Tf 10 200 Td <${hex}> Tj ET`, fonts: identityFont('/ToUnicode 10 0 R') },
      { extra: [map] },
    )

  test.each([
    ['a Kangxi radical', '0001', '生', '⽣'],
    ['a radical of the supplement', '0002', '長', '⻑'],
    ['a stroke that combines', '0003', '—', '\u0336'],
    ['a hyphenation point', '0004', '・', '‧'],
    ['half-width kana and its mark', '00050006', 'バ', 'ﾊﾞ'],
  ])('%s', async (_, hex, text, printed) => {
    const { words } = await read(hex)
    expect(words.map((w) => [w.text, w.printed])).toEqual([[text, printed]])
  })

  // Signs that share a glyph come back as the one the font's character collection names.
  test.each([
    ['ー', 'ー'],
    ['－', '-'],
    ['―', '―'],
    ['△', '△'],
    ['▲', '▲'],
    ['〜', '〜'],
    ['～', '〜'],
    ['％', '%'],
    ['㎡', '㎡'],
    ['①', '①'],
  ])('%s is one word', async (sign, text) => {
    expect(textsOf(await readRaw({ content: at(10, 200, sign) }))).toEqual([text])
  })
})

describe('fonts', () => {
  test('90ms-RKSJ-H, not embedded', async () => {
    const page = await readRaw({ content: 'BT /S 10 Tf 10 200 Td <8e968bc694ef3132> Tj ET' })
    expect(textsOf(page)).toEqual(['事業費12'])
  })

  test('Type 3 with a ToUnicode map', async () => {
    const glyph = stream('', '500 0 0 0 500 700 d1 0 0 500 700 re f')
    const font =
      '/T << /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 11 0 R >> /Encoding << /Type /Encoding /Differences [65 /a /a] >> /FirstChar 65 /LastChar 66 /Widths [500 500] /ToUnicode 10 0 R /Resources << >> >>'
    const map = toUnicode('2 beginbfchar <41> <0031> <42> <0032> endbfchar').replace('<0000> <ffff>', '<00> <ff>')
    const page = await readRaw({ content: 'BT /T 10 Tf 10 200 Td (ABA) Tj ET', fonts: font }, { extra: [map, glyph] })
    expect(textsOf(page)).toEqual(['121'])
    expect(wordOf(page, '121').box.x1).toBeCloseTo(25, 1)
  })

  test('glyphs without text are told apart, with their share', async () => {
    const garbled = 'BT /K 10 Tf 10 200 Td <00210022002300240025002600270028> Tj ET'
    const page = await readRaw({ content: garbled + at(10, 100, '見える'), fonts: identityFont('') })
    expect(page.quality.verdict).toBe('garbled')
    expect(page.quality.garbled).toBeCloseTo(8 / 11, 2)
    expect(page.words.find((w) => w.box.y0 < 150)?.confidence).toBe(0)
    expect(wordOf(page, '見える').confidence).toBe(1)
  })
})

describe('writing that does not run along the line', () => {
  test('vertical writing', async () => {
    const word = wordOf(await readRaw({ content: `BT /V 10 Tf 100 200 Td ${jp('基本目標')} Tj ET` }), '基本目標')
    expect(word.vertical).toBe(true)
    expect([word.turn, ...[word.box.x0, word.box.y0, word.box.x1, word.box.y1].map(Math.round)]).toEqual([
      0, 95, 100, 105, 140,
    ])
  })

  test('upright letters below each other', async () => {
    const content = [...'財源内訳'].map((letter, i) => at(100, 200 - 12 * i, letter)).join('')
    const word = wordOf(await readRaw({ content }), '財源内訳')
    expect(word.vertical).toBe(true)
  })

  test('numbers below each other are numbers', async () => {
    const content = ['1', '2', '3'].map((digit, i) => at(100, 200 - 12 * i, digit)).join('')
    expect(textsOf(await readRaw({ content }))).toEqual(['1', '2', '3'])
  })

  test('ruby', async () => {
    const page = await readRaw({ content: at(100, 200, '池田市') + at(101, 209.5, 'いけだし', 4.5) })
    expect(wordOf(page, 'いけだし').kind).toBe('ruby')
    expect(wordOf(page, '池田市').kind).toBe('text')
  })

  test('a raised note is no part of the number', async () => {
    const page = await readRaw({ content: at(100, 200, '1,234') + at(125, 204, '※1', 5) })
    expect(page.words.map((w) => [w.text, w.kind]).sort()).toEqual([
      ['1,234', 'text'],
      ['※1', 'note'],
    ])
  })

  test('a raised digit behind a number is a note, too', async () => {
    const page = await readRaw({ content: at(100, 200, '1,234') + at(125, 204, '2', 5) })
    expect(wordOf(page, '1,234').kind).toBe('text')
    expect(wordOf(page, '2').kind).toBe('note')
  })
})
