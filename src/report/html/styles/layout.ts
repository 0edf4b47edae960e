// The page: bar, head, tiles, panels, tables.  CSS as data.
export const LAYOUT = `
.bar { position: sticky; top: 0; z-index: 3; display: flex; align-items: center; gap: 1.4rem; padding: .45rem max(1rem, calc((100vw - 1160px) / 2));
  background: color-mix(in srgb, var(--paper) 92%, transparent); backdrop-filter: blur(8px); border-bottom: 1px solid var(--line); }
.brand { font-weight: 800; letter-spacing: .02em; color: var(--ink); text-decoration: none; }
.bar nav { display: flex; gap: .2rem; flex: 1; min-width: 0; overflow-x: auto; scrollbar-width: none; }
.bar nav a { padding: .35rem .6rem; border-radius: 7px; color: var(--soft); text-decoration: none; white-space: nowrap; font-size: .9rem; }
.bar nav a:hover { background: var(--sunk); color: var(--ink); }
.switches { display: flex; gap: .4rem; }
.switches button { min-height: 2.1rem; padding: .2rem .65rem; font-size: .85rem; }
main, footer { max-width: 1192px; margin: 0 auto; padding: 0 1rem; }
.head { padding: 2.2rem 0 1.4rem; }
.head p { color: var(--soft); margin-top: .35rem; }
.day { margin-left: .8rem; white-space: nowrap; }
section { padding-bottom: 2.8rem; }
footer { border-top: 1px solid var(--line); padding-top: 1rem; padding-bottom: 2rem; color: var(--soft); font-size: .85rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: .7rem; }
.tile { display: grid; gap: .05rem; height: 100%; padding: .85rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; color: inherit; text-decoration: none; }
.tile:hover { border-color: var(--soft); }
.tile strong { font-size: 1.9rem; line-height: 1.15; font-weight: 700; }
.tile span { font-weight: 700; }
.tile.error strong, .tile.error > span { color: var(--error); }
.tile.suspicious strong, .tile.suspicious > span { color: var(--suspicious); }
.tile.info strong, .tile.info > span { color: var(--info); }
.panels { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: .7rem; margin-top: .7rem; }
.panels { margin-bottom: .7rem; }
.first { margin-top: .7rem; border-left: 5px solid var(--error); }
.first ol { list-style: none; }
.first li { padding: .3rem 0; line-height: 1.5; }
.first li + li { border-top: 1px solid color-mix(in srgb, var(--line) 60%, transparent); }
.first a { color: inherit; text-decoration-color: var(--line); }
.first small { white-space: nowrap; }
.kinds { columns: 2; column-gap: 2.4rem; }
.kinds li { display: flex; align-items: center; gap: .8rem; justify-content: space-between; break-inside: avoid; padding: .16rem 0; font-size: .9rem; border-bottom: 1px solid color-mix(in srgb, var(--line) 60%, transparent); }
.kinds a { color: inherit; text-decoration-color: var(--line); }
.kinds .stack { flex: 0 0 200px; }
.panel { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1rem 1.1rem 1.1rem; min-width: 0; }
.panel h3 { margin-bottom: .5rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .38rem .7rem .38rem 0; font-weight: 400; }
thead th { color: var(--soft); font-size: .8rem; border-bottom: 1px solid var(--line); white-space: nowrap; }
td.number, th.number { text-align: right; }
tbody tr + tr > * { border-top: 1px solid color-mix(in srgb, var(--line) 60%, transparent); }
.counts th, .counts td { white-space: nowrap; }
.counts .bars { width: 210px; }
.stack { display: flex; align-items: center; gap: .45rem; white-space: nowrap; min-height: 1.5rem; }
.stack svg { border-radius: 3px; flex: none; }
.stack .error { fill: var(--error); } .stack .suspicious { fill: light-dark(#d99a1c, #f2c14e); } .stack .info { fill: light-dark(#9db2c9, #5d7791); }
.band-0, .band-1, .band-2 { fill: var(--series); } .band-1 { opacity: .75; } .band-2 { opacity: .5; } .band-3 { fill: light-dark(#d99a1c, #f2c14e); } .band-4 { fill: var(--error); }
.scroll { overflow-x: auto; }
.plain { background: var(--card); border: 1px solid var(--line); border-radius: 12px; border-collapse: separate; border-spacing: 0; }
.plain th, .plain td { padding: .5rem .9rem; }
.plain small { display: block; }
.plain .reasons { display: flex; flex-wrap: wrap; gap: .1rem 1rem; }
.plain .reasons small { display: inline; }
@media screen and (max-width: 820px) {
  .panels { grid-template-columns: minmax(0, 1fr); }
  .bar { gap: .7rem; padding: .4rem .8rem; }
  .brand { display: none; }
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .counts .bars { width: 45%; }
  .kinds { columns: 1; }
  .kinds .stack { flex-basis: 45%; }
}
`
