// When a paper was made, however its file keeps the date.
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { readSource } from '../../../src/read/read-source.ts'

const dated = async (bytes: Uint8Array): Promise<string | undefined> => {
  let when: string | undefined
  const onMadeAt = (said: string) => {
    when = said
  }
  const source = { id: 'dated', name: 'dated.pdf', bytes: new Uint8Array(bytes), mediaType: 'application/pdf' }
  for await (const page of readSource(source, { onMadeAt })) void page
  return when
}

const made = async (objects: { readonly useObjectStreams: boolean }, ...dates: readonly Date[]) => {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.addPage()
  const [creation, modification] = dates
  if (creation) document.setCreationDate(creation)
  if (modification) document.setModificationDate(modification)
  return document.save(objects)
}

const CREATED = new Date('2024-04-01T00:30:00.000Z')
const CHANGED = new Date('2025-04-01T00:30:00.000Z')

test.each([true, false])(
  'the later of its dates, in compressed objects (%s) or plain ones',
  async (useObjectStreams) => {
    expect(await dated(await made({ useObjectStreams }, CREATED, CHANGED))).toBe(CHANGED.toISOString())
    expect(await dated(await made({ useObjectStreams }, CREATED))).toBe(CREATED.toISOString())
  },
)

test('the hour of its own time zone', async () => {
  const bytes = await made({ useObjectStreams: false }, CREATED)
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/\(D:20240401003000Z\)/, "(D:20240401093000+09'00')")
  expect(text).toContain("+09'00'")
  expect(await dated(Buffer.from(text, 'latin1'))).toBe(CREATED.toISOString())
})

test('nothing where the file says nothing, or nonsense', async () => {
  expect(await dated(await made({ useObjectStreams: true }))).toBeUndefined()
  const bytes = await made({ useObjectStreams: false }, CREATED)
  const nonsense = Buffer.from(bytes).toString('latin1').replace('(D:20240401003000Z)', '(D:20249901003000Z)')
  expect(await dated(Buffer.from(nonsense, 'latin1'))).toBeUndefined()
})
