import { expect, test } from 'vitest'
import { both } from '../../../src/report/html/bilingual.ts'
import { embeddedJson, escapeHtml, html, trusted } from '../../../src/report/html/html.ts'

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  [`" onload='x' &amp;`, '&quot; onload=&#39;x&#39; &amp;amp;'],
  ['a\u202Egpj.exe', 'a⟨U+202E⟩gpj.exe'],
  ['\u2066x\u2069\u200B\uFEFF\u00AD', '⟨U+2066⟩x⟨U+2069⟩⟨U+200B⟩⟨U+FEFF⟩⟨U+00AD⟩'],
  ['\u0000\u0007\u001b[31m', '⟨U+0000⟩⟨U+0007⟩⟨U+001B⟩[31m'],
  ['\ud800x', '⟨U+D800⟩x'],
  ['tab\tline\n𠮷', 'tab\tline\n𠮷'],
])('%j becomes text', (text, escaped) => {
  expect(escapeHtml(text)).toBe(escaped)
  expect(html`<p title="${text}">${text}</p>`.html).toBe(`<p title="${escaped}">${escaped}</p>`)
})

test('what the tag made passes, whatever else it holds does not', () => {
  const inner = html`<b>${'<i>'}</b>`
  expect(html`${[inner, '<', 3]}${null}${undefined}${false}${trusted('<hr>')}`.html).toBe('<b>&lt;i&gt;</b>&lt;3<hr>')
})

test('an object from a document is no HTML', () => {
  const fake = JSON.parse('{"text":"<script>"}')
  expect(html`${String(fake.text)}`.html).toBe('&lt;script&gt;')
})

test('embedded JSON cannot close its script or open a comment, and reads back the same', () => {
  const value = ['</script><script>alert(1)</script>', '<!--', ']]>', '\u2028\u2029', '\ud800']
  const { html: text } = embeddedJson(value)
  expect(text).not.toMatch(/<|\u2028|\u2029/)
  expect(JSON.parse(text)).toEqual(value)
})

test('both languages stand side by side', () => {
  expect(both('値 <', 'values <').html).toBe('<span lang="ja">値 &lt;</span><span lang="en">values &lt;</span>')
})
