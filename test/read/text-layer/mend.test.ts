// Files that are sound but for one word: the word is made void, and what was lost by it is said.
import { describe, expect, test } from 'vitest'
import { withoutLock, withoutPlaces } from '../../../src/read/text-layer/mend.ts'
import { at, firstPage, rawPdf, stream, textsOf } from './raw-pdf.ts'

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const paper = (): Uint8Array =>
  rawPdf(
    { content: '', keys: '/Contents 10 0 R' },
    { extra: [stream('', at(50, 250, '見える')), '<< /Unused true >>'] },
  )

describe('a table of places that leads wrong', () => {
  const text = latin1(paper())
  // The entry of object 10, the page's content, leads one object too far.
  const entries = [...text.matchAll(/(\d{10}) 00000 n/g)].map(([, place]) => place!)
  const wrong = text.replace(`${entries.at(-2)} 00000 n`, `${entries.at(-1)} 00000 n`)

  test('the page is read all the same, and said to be damaged', async () => {
    const page = await firstPage(bytesOf(wrong))
    expect(textsOf(page)).toEqual(['見える'])
    expect(page.quality).toMatchObject({ lost: true, reason: expect.stringContaining('part of this page is damaged') })
  })

  test('one that leads right is left alone', async () => {
    const page = await firstPage(paper())
    expect(textsOf(page)).toEqual(['見える'])
    expect(page.quality.lost).toBeUndefined()
  })

  test('nothing moves', () => {
    expect(latin1(withoutPlaces(bytesOf(text)))).toBe(text.replace('startxref', 'startxre_'))
  })
})

describe('a lock on the attached files alone', () => {
  const locked = (filters: string): Uint8Array => {
    const lock = `<< /Filter /Standard /V 4 /R 4 /Length 128 /P -4 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) ${filters} >>`
    const text = latin1(rawPdf({ content: at(50, 250, '見える') }, { extra: ['null', lock] }))
    return bytesOf(
      text.replace('/Root 1 0 R', `/Root 1 0 R /Encrypt 11 0 R /ID [(${'i'.repeat(16)}) (${'i'.repeat(16)})]`),
    )
  }
  const CF = '/CF << /StdCF << /AuthEvent /EFOpen /CFM /AESV2 /Length 16 >> >> /EFF /StdCF'

  test('keeps nobody from the pages', async () => {
    const page = await firstPage(locked(`${CF} /StmF /Identity /StrF /Identity`))
    expect(textsOf(page)).toEqual(['見える'])
  })

  test.each([`${CF} /StmF /StdCF /StrF /StdCF`, `${CF} /StmF /Identity /StrF /StdCF`])(
    'is no other lock: %s',
    async (filters) => {
      const file = locked(filters)
      expect(withoutLock(file)).toBe(file)
      await expect(firstPage(file)).rejects.toMatchObject({ cause: 'encrypted' })
    },
  )
})
