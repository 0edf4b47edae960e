// On paper: no controls, light, nothing cut in two.  CSS as data.
export const PRINT = `
@page { margin: 14mm 12mm; }
@media print {
  :root, :root[data-theme] { color-scheme: light; --paper: #fff; --card: #fff; }
  body { font-size: 10pt; }
  .bar, .filters, .pages, .skip, #finding-count { display: none; }
  main, footer { max-width: none; padding: 0; }
  .head { padding-top: 0; }
  .finding, .tile, .indicators tr, .node > h4, .node > h5 { break-inside: avoid; }
  .finding, .indicators tr { content-visibility: visible; }
  h2, h3, h4, h5, h6, .document > summary { break-after: avoid; }
  .panel { break-inside: auto; }
  .counts th, .counts td { white-space: nowrap; }
  .counts .bars { width: 50%; }
  .kinds .stack { flex-basis: 110pt; }
  .kinds li { font-size: 8.5pt; }
  .tiles { grid-template-columns: repeat(6, 1fr); gap: 4pt; }
  .tile { padding: 5pt 7pt; } .tile strong { font-size: 16pt; }
  .crop svg { max-height: 90mm; width: auto; }
  .finding { padding: 5pt 8pt; }
  .finding.info .crops, .finding .values { display: none; }
  .finding .message { font-size: 10pt; margin-top: 2pt; }
  .findings { gap: 5pt; }
  .chart { height: auto; width: 100%; }
  section { padding-bottom: 14pt; }
  .indicators { min-width: 0; font-size: 8pt; }
  .indicators th:nth-child(n), .indicators td:nth-child(n) { width: auto; }
  .indicators thead th:nth-child(1) { width: 27%; }
  .indicators thead th:nth-child(6) { width: 20%; }
  .node .node { padding-left: 5pt; margin-bottom: 4pt; }
  .progress .track { width: 80pt; height: auto; }
  .scroll, .excerpt { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
