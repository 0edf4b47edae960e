// Indicators: tree, tables, bars, charts.  CSS as data.
export const INDICATORS = `
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .82rem; color: var(--soft); margin-bottom: .8rem; }
.legend li { display: flex; align-items: center; gap: .4rem; }
.key { display: inline-block; width: 11px; height: 11px; border-radius: 50%; }
.key.actual { background: var(--series); }
.key.actual.unsure { background: var(--card); border: 2px solid var(--series); }
.key.target { border: 2px solid var(--met); background: var(--card); }
.key.forecast { border: 2px solid var(--soft); background: var(--card); }
.key.baseline { background: var(--soft); border-radius: 1px; transform: rotate(45deg) scale(.8); }
.key.good { background: var(--met-ground); border-radius: 2px; width: 16px; }
.key.area { background: var(--series-ground); border-radius: 2px; width: 16px; }
.document { background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin-bottom: .7rem; }
.document > summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1rem; padding: .7rem 1.1rem; cursor: pointer; }
.document > summary::before { content: "▸"; color: var(--soft); }
.document[open] > summary::before { content: "▾"; }
.document > summary .meta { color: var(--soft); font-size: .86rem; }
.document > summary .meta:last-child { margin-left: auto; }
.document > .scroll { margin: 0 1.1rem 1rem; }
.node th { padding: .75rem .7rem .25rem 0; font-weight: 700; font-size: .86rem; line-height: 1.45; }
.node.top th { border-top: 2px solid var(--ink); font-size: .95rem; }
.known { color: var(--soft); font-weight: 400; font-size: .8rem; }
.costs { margin-top: .4rem; } .costs caption { text-align: left; font-weight: 700; padding: .4rem 0; }
.costs td:first-of-type { color: var(--soft); } .costs td { white-space: nowrap; } .costs .point { justify-content: flex-end; }
.costs thead th:nth-child(n+3) { text-align: right; }
.over { color: var(--suspicious); font-weight: 700; }
.indicators { table-layout: fixed; min-width: 900px; }
.indicators th:nth-child(2), .indicators th:nth-child(3), .indicators th:nth-child(4) { width: 14.5%; }
.indicators th:nth-child(5) { width: 158px; } .indicators th:nth-child(6) { width: 226px; }
.indicators tr { content-visibility: auto; }
.indicators tbody th, .costs tbody th { font-weight: 600; }
.indicators .node th, .costs .node th { font-weight: 700; }
.indicators .node .known, .costs .node .known { font-weight: 400; }
.unit { color: var(--soft); font-weight: 400; font-size: .85em; }
.point { display: flex; align-items: baseline; gap: .4rem; line-height: 1.5; }
.year { flex: none; font-size: .74rem; color: var(--soft); }
.value { color: inherit; text-decoration-color: var(--line); font-variant-numeric: tabular-nums; }
.value.unsure { text-decoration: underline dotted var(--suspicious); }
.doubt { color: var(--suspicious); font-weight: 700; }
ins { color: var(--met); text-decoration: none; }
.progress { line-height: 1.3; }
.progress .track { display: block; margin: .35rem 0 .15rem; }
.rail { fill: var(--sunk); } .goal { stroke: var(--ink); stroke-width: 1.5; }
.progress .fill { fill: var(--series); } .progress.met .fill { fill: var(--met); }
.progress .state { font-weight: 700; font-size: .84rem; }
.progress.met .state { color: var(--met); } .progress.back .state { color: var(--error); }
.progress small { display: block; }
.printed { display: flex; flex-wrap: wrap; gap: 0 .4rem; font-size: .8rem; color: var(--soft); }
.chart { display: block; max-width: 100%; height: auto; }
.chart text { font-size: 10px; fill: var(--soft); }
.chart .good { fill: var(--met-ground); opacity: .75; }
.chart .aim { stroke: var(--met); stroke-width: 1; stroke-dasharray: 3 3; fill: none; }
.chart .way { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 1 3; fill: none; }
.chart .line { stroke: var(--series); stroke-width: 2; fill: none; stroke-linejoin: round; }
.chart .plan { stroke-dasharray: 4 2; }
.chart .area, .chart .bar { fill: var(--series-ground); }
.chart .actual { fill: var(--series); stroke: var(--series); stroke-width: 1.6; }
.chart .target { fill: var(--card); stroke: var(--met); stroke-width: 2; }
.chart .forecast { fill: none; stroke: var(--soft); stroke-width: 1.5; }
.chart .baseline { fill: var(--soft); stroke: var(--soft); }
.chart .unsure { fill: var(--card); }
@media screen and (max-width: 820px) {
  .indicators { min-width: 0; }
  .indicators, .indicators tbody { display: block; }
  .indicators thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .indicators tr:not(.node) { display: grid; grid-template-columns: 1fr 1fr; gap: .1rem .8rem; padding: .6rem 0; }
  .indicators .node, .indicators .node th { display: block; }
  .indicators tbody tr > * { border: 0; padding: 0; min-width: 0; }
  .indicators tbody tr + tr { border-top: 1px solid var(--line); }
  .indicators tbody th, .indicators td:nth-child(6) { grid-column: 1 / -1; }
  .indicators td:empty { display: none; }
  .indicators td:nth-child(-n+4)::before { display: block; font-size: .74rem; color: var(--soft); }
  :root[lang="ja"] .indicators td:nth-child(2)::before { content: "基準"; }
  :root[lang="ja"] .indicators td:nth-child(3)::before { content: "実績"; }
  :root[lang="ja"] .indicators td:nth-child(4)::before { content: "目標"; }
  :root[lang="en"] .indicators td:nth-child(2)::before { content: "Baseline"; }
  :root[lang="en"] .indicators td:nth-child(3)::before { content: "Actual"; }
  :root[lang="en"] .indicators td:nth-child(4)::before { content: "Target"; }
  .costs .point { flex-direction: column; align-items: flex-end; gap: 0; line-height: 1.25; }
  .document > .scroll { margin: 0 .6rem .8rem; }
}
`
