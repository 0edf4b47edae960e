// Numbers of findings -> links to them, in the colour of their severity.  Pure.
import type { ReportFinding } from '../../content/content.ts'
import { type Html, html } from '../html.ts'

export const badgesHtml = (
  findings: readonly number[],
  severities: ReadonlyMap<number, ReportFinding['severity']>,
): Html =>
  html`${findings.map((id) => html` <a class="badge ${severities.get(id) ?? 'info'}" href="#f${id}">#${id}</a>`)}`
