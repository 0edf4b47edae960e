// npm run samples: makes the sample PDFs of ../ and their truth. The same input gives the same pages.
import { writeFileSync } from 'node:fs'
import { samples } from './samples.ts'
import { tablesText, truthText } from './truth.ts'

const OUT = new URL('../', import.meta.url)

for (const sample of await samples()) {
  writeFileSync(new URL(`${sample.name}.pdf`, OUT), sample.bytes)
  writeFileSync(new URL(`${sample.name}.truth.json`, OUT), truthText(sample))
  writeFileSync(new URL(`${sample.name}.tables.json`, OUT), tablesText(sample))
  const sizes = `${sample.pages} pages, ${sample.tables.length} tables, ${sample.facts.length} facts`
  console.log(`${sample.name}.pdf  ${sizes}, ${Math.round(sample.bytes.length / 1024)} kB`)
}
