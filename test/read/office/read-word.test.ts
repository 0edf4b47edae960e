import { expect, test } from 'vitest'
import { readWord } from '../../../src/read/office/read-word.ts'
import { zipWriter } from '../../../src/report/formats/zip.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'

const wordFile = (body: string): Uint8Array => {
  const zip = zipWriter()
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${DOCUMENT}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  }
  const pieces = Object.entries(files).flatMap(([name, text]) => [zip.open(name), zip.write(text), zip.close()])
  return new Uint8Array(Buffer.concat([...pieces, zip.end()]))
}

const nested = (depth: number): string =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}<w:p><w:r><w:t>1,234</w:t></w:r></w:p>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`

const reading = (depth: number) => readWord({ id: '0', name: 'a.docx', bytes: wordFile(nested(depth)), mediaType: '' })

test('tables in tables: read, and refused with a reason a person understands where they are thousands', async () => {
  expect((await reading(1))[0]?.given?.[0]?.cells[0]?.text).toBe('1,234')
  await expect(reading(20_000)).rejects.toMatchObject({ cause: 'too-deep', message: expect.stringContaining('入れ子') })
})
