// What may stand in machikpi.config.yaml: the schema it is checked by, and the same as JSON Schema.  Pure.
import { z } from 'zod'
import { LEAST_MEMORY } from './limits.ts'
import type { Section } from './setting-names.ts'

const text = (about: string) => z.string().min(1).describe(about)
const flag = (about: string) => z.boolean().describe(about)
const severity = (about: string) => z.enum(['error', 'suspicious', 'info']).describe(about)
/** YAML reads 012033 without quotes as the number 12033, which is another code. */
const city = z
  .string({ error: () => 'a municipality code in quotes, such as "012033"' })
  .regex(/^\d{5,6}(,\d{5,6})*$/, 'municipality codes of 5 or 6 digits in quotes')
  .describe('団体コード（引用符で囲む） / municipality code, in quotes')

const common = {
  out: text('出力先のフォルダー / folder for what comes out'),
  db: text('データベースのファイル / database file'),
  families: text('自分の系統のフォルダー、none ですべて切る / folder with your own families, none = all off'),
}

const ocr = {
  ocr: z.enum(['auto', 'always', 'never']).describe('文字認識 / optical character recognition'),
  'ocr-url': text('文字認識サーバーの URL / URL of an OCR server'),
  'ocr-data': text('自分の言語データのフォルダー / folder with your own traineddata'),
}

const sections = {
  run: z.strictObject({
    family: text('様式の系統 / family of the documents'),
    city,
    ...ocr,
    jobs: z.int().min(1).describe('同時に読む文書の数 / documents at the same time'),
    pages: text('読むページ / pages to read, such as 1-3,7'),
    password: text('PDF のパスワード / password of the PDFs'),
    'password-file': text('パスワードのファイル / file with passwords'),
    'max-memory': z.int().min(LEAST_MEMORY).describe('メモリーの上限 / most memory, MB'),
    'max-pages': z.int().min(1).describe('ページの上限 / most pages of a document'),
    'max-time': z.int().min(1).describe('時間の上限 / longest time for a document, seconds'),
    'max-size': z.int().min(1).describe('大きさの上限 / largest file, MB'),
    'max-unpacked': z.int().min(1).describe('展開後の大きさの上限 / most that a part may unpack to, MB'),
    strict: severity('この重さ以上で終了コード 3 / exit 3 from this severity'),
    quiet: flag('新しく見るべきことだけを言う / say only what is new and to be looked at'),
    publisher: text('発行者 / publisher of the documents'),
    url: text('出典の URL / where they were published'),
    retrieved: text('取得した日 / when they were retrieved, such as 2025-04-01'),
    dated: text('文書の日付 / date of the documents, such as 2025-04'),
  }),
  export: z.strictObject({
    format: text('csv, jsonl, xlsx, parquet, rs'),
    shape: z.enum(['long', 'wide']),
    tables: text('facts,documents …'),
    encoding: z.enum(['utf-8', 'shift_jis']),
    bom: flag('BOM を付ける / byte order mark'),
    city,
    'min-confidence': z.number().min(0).max(1),
    'all-versions': flag('古い版の文書も / older versions too'),
    license: text('CC-BY-4.0'),
  }),
  check: z.strictObject({
    severity: severity('この重さ以上を示す / show findings of this severity or above'),
    strict: severity('この重さ以上で終了コード 3 / exit 3 from this severity'),
  }),
  explain: z.strictObject({ password: text('PDF のパスワード / password of the PDF'), ...ocr }),
  search: z.strictObject({ city, limit: z.int().min(1), 'all-versions': flag('古い版の文書も / older versions too') }),
  correct: z.strictObject({ who: text('直す人の名前 / who corrects') }),
} satisfies Record<Exclude<Section, 'common'>, z.ZodObject>

export const configSchema = z.strictObject({
  ...z.strictObject(common).partial().shape,
  run: sections.run.partial().optional(),
  export: sections.export.partial().optional(),
  check: sections.check.partial().optional(),
  explain: sections.explain.partial().optional(),
  search: sections.search.partial().optional(),
  correct: sections.correct.partial().optional(),
})

export type Config = z.infer<typeof configSchema>

export const configJsonSchema = (): object => ({
  $id: 'machikpi.config.schema.json',
  title: 'machikpi.config.yaml',
  ...z.toJSONSchema(configSchema),
})

/** Each mistake as: key: what is wrong; allowed. */
export const configMistakes = (error: z.ZodError): string =>
  error.issues
    .map((issue) => {
      if (issue.code !== 'unrecognized_keys') return `${issue.path.join('.')}: ${issue.message}`
      const keys = issue.keys.map((key) => [...issue.path, key].join('.')).join(', ')
      return `${keys}: そのキーはありません / unknown key; allowed: ${allowedKeys(issue.path).join(', ')}`
    })
    .join(' | ')

const allowedKeys = ([section]: readonly PropertyKey[]): string[] =>
  section === undefined
    ? Object.keys(configSchema.shape)
    : Object.keys(sections[section as keyof typeof sections].shape)
