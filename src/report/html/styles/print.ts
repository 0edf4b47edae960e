// On paper: no controls, light, nothing cut in two.  CSS as data.
export const PRINT = `
@page { margin: 14mm 12mm; }
@media print {
  :root, :root[data-theme] { color-scheme: light; --paper: #fff; --card: #fff; }
  body { font-size: 10pt; }
  .bar, .filters, .pages, .skip, #finding-count { display: none; }
  main, footer { max-width: none; padding: 0; }
  .head { padding-top: 0; }
  .finding, .tile, .indicators tr, .costs tr, .first li { break-inside: avoid; }
  .node { break-after: avoid; }
  .finding, .indicators tr { content-visibility: visible; }
  h2, h3, h4, h5, h6, .document > summary { break-after: avoid; }
  .panel { break-inside: auto; }
  .counts th, .counts td { white-space: nowrap; }
  .counts .bars { width: 50%; }
  .kinds .stack { flex-basis: 110pt; }
  .kinds li { font-size: 8.5pt; }
  .tiles { grid-template-columns: repeat(6, 1fr); gap: 4pt; }
  .tile { padding: 5pt 7pt; } .tile strong { font-size: 16pt; }
  .crop svg { max-height: 40mm; width: auto; }
  .crop:nth-child(n+3) { display: none; }
  .finding { padding: 5pt 8pt; }
  .finding .values, .finding .missing small, .finding code { display: none; }
  .finding.info { border: 0; border-top: .5pt solid var(--line); border-radius: 0; padding: 2pt 0; font-size: 8.5pt; }
  .finding.info .crops, .finding.info .excerpt, .finding.info .missing, .finding.info .badge, .finding.info .arithmetic { display: none; }
  .finding.info .message { font-size: 8.5pt; margin-top: 0; }
  .finding.info + .finding.info { margin-top: -5pt; }
  .finding .message { font-size: 10pt; margin-top: 2pt; }
  .findings { gap: 5pt; }
  section { padding-bottom: 14pt; }
  .indicators, .costs { min-width: 0; font-size: 8pt; }
  .indicators th:nth-child(n), .indicators td:nth-child(n) { width: auto; padding-top: 1.5pt; padding-bottom: 1.5pt; }
  .indicators thead th:nth-child(1) { width: 34%; }
  /* What is drawn on the screen is said by the numbers beside it. */
  .indicators th:nth-child(6), .indicators td:nth-child(6), .legend, .progress .track, .progress small { display: none; }
  .indicators .point { display: inline; } .indicators .point + .point::before { content: "、 "; }
  .costs td, .costs th { padding-top: 1.5pt; padding-bottom: 1.5pt; }
  .indicators .node th, .costs .node th { padding-top: 4pt; font-size: 8pt; }
  .document { border: 0; } .document > summary, .document > .scroll { padding: 0; margin: 0 0 6pt; }
  .scroll, .excerpt { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
