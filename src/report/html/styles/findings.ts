// Findings: filters, cards, crops, excerpts.  CSS as data.
export const FINDINGS = `
.filters { display: flex; flex-wrap: wrap; gap: .6rem .8rem; align-items: end; padding: .9rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
.filters label > span:first-child, .filters legend { display: block; font-size: .78rem; color: var(--soft); padding: 0; }
.filters fieldset { border: 0; display: flex; gap: .3rem; min-width: 0; }
.filters .check { display: flex; align-items: center; gap: .3rem; min-height: 2.4rem; cursor: pointer; }
.filters .check input { width: 1.05rem; min-height: 0; height: 1.05rem; margin: 0; accent-color: var(--link); }
.filters .check > span:first-child, .filters .check .badge { font-size: .84rem; display: inline-block; }
.filters .check .badge.error { color: var(--error); } .filters .check .badge.suspicious { color: var(--suspicious); } .filters .check .badge.info { color: var(--info); }
.filters .check input:not(:checked) + .badge { text-decoration: line-through; }
.filters select { max-width: 15rem; }
.filters .text { flex: 1 1 11rem; }
.filters .text input { width: 100%; }
#finding-count { margin: .8rem 0 .5rem; color: var(--soft); font-size: .9rem; min-height: 1.5em; }
.findings { display: grid; gap: .8rem; }
.finding { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--info); border-radius: 10px; padding: .85rem 1.1rem 1rem; min-width: 0; content-visibility: auto; contain-intrinsic-size: auto 320px; }
.finding.error { border-left-color: var(--error); }
.finding.suspicious { border-left-color: light-dark(#d99a1c, #f2c14e); }
.finding.decided { opacity: .75; }
.finding:target { outline: 3px solid var(--focus); outline-offset: 2px; }
.finding > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .6rem; font-size: .84rem; color: var(--soft); }
.finding .title { font-weight: 700; color: var(--ink); }
.finding .where { flex: 1; min-width: 10rem; }
.finding code { font-size: .78rem; color: var(--soft); }
.finding .number { color: var(--soft); text-decoration: none; }
.finding .message { font-size: 1.02rem; margin-top: .35rem; max-width: 62em; }
.finding .arithmetic { display: inline-block; margin-top: .5rem; padding: .3rem .7rem; background: var(--sunk); border-radius: 6px; font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono CJK JP", monospace; font-size: .92rem; font-variant-numeric: tabular-nums; }
.decision { margin-top: .5rem; padding-left: .8rem; border-left: 3px solid var(--met); }
.crops { display: flex; flex-wrap: wrap; gap: .7rem; margin-top: .7rem; align-items: flex-start; }
.crop { position: relative; max-width: 100%; }
.crop svg { display: block; max-width: 100%; height: auto; background: #fff; border: 1px solid var(--line); border-radius: 6px; }
.crop .mark { fill: none; stroke: var(--frame); vector-effect: non-scaling-stroke; stroke-width: 2px; }
.crop figcaption { font-size: .76rem; color: var(--soft); line-height: 1.4; }
.excerpt { overflow-x: auto; margin-top: .7rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); }
.excerpt table { width: auto; min-width: 100%; font-size: .84rem; }
.excerpt caption { text-align: left; padding: .3rem .6rem 0; color: var(--soft); font-size: .78rem; }
.excerpt th, .excerpt td { padding: .25rem .6rem; border: 1px solid var(--line); max-width: 22em; min-width: 5.5em; }
.excerpt td:empty { min-width: .8em; padding: .25rem .1rem; }
.excerpt.text td { max-width: 60em; }
.excerpt .head { background: var(--sunk); }
.excerpt .line { color: var(--soft); font-size: .74rem; text-align: right; min-width: 0; white-space: nowrap; }
.excerpt .marked { outline: 2px solid var(--frame); outline-offset: -2px; background: light-dark(#fff3f1, #3a1f1d); }
.excerpt mark { background: none; color: inherit; font-weight: 700; }
.missing { margin-top: .6rem; }
.values { margin-top: .6rem; font-size: .88rem; }
.values summary { cursor: pointer; color: var(--soft); width: fit-content; }
.values table { width: auto; }
.pages { display: flex; flex-wrap: wrap; gap: .35rem; margin-top: 1rem; justify-content: center; }
.pages button[aria-current] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
@media screen and (max-width: 820px) {
  .filters label, .filters fieldset { flex: 1 1 9rem; }
  .filters fieldset { flex-basis: 100%; flex-wrap: wrap; }
  .filters select { width: 100%; max-width: none; }
  .crop { overflow-x: auto; }
  .crop svg { max-width: none; }
  .finding { padding: .75rem .8rem .9rem; }
}
`
