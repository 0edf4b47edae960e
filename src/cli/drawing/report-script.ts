// The browser's part of the report, from its own files.  [IO]
// They are modules for the type checker; a page from disk may load none, so they are joined into one script.
import { readFileSync } from 'node:fs'

const FOLDER = new URL('../../report/html/client/', import.meta.url)
/** What a file needs stands before it. */
const FILES = ['language.js', 'pages.js', 'narrow.js', 'findings.js', 'start.js']

/** Lines that join modules, and the compiler's own at the end of what is built. */
const JOINTS = /^(import .*|export \{\};?|\/\/# sourceMappingURL=.*)$\n?/gm

export const reportScript = (): string => {
  const files = FILES.map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
  const joined = files.map((text) => text.replace(JOINTS, '').replace(/^export /gm, '')).join('\n')
  return `(() => {\n'use strict'\n${joined}})()`
}
