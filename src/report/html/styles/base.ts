// Colours, letters, links, buttons.  CSS as data.
// One pair of colours a meaning, light and dark; every pair of text and ground has a contrast of 4.5 or more (axe).
export const BASE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f7f5f0, #14161a);
  --card: light-dark(#fffefb, #1d2026);
  --sunk: light-dark(#efece4, #23272e);
  --ink: light-dark(#1d2129, #e9e6df);
  --soft: light-dark(#5a5f69, #a5a9b2);
  --line: light-dark(#ddd8cc, #363b44);
  --link: light-dark(#1f4e8c, #9cc3f5);
  --focus: light-dark(#1f4e8c, #9cc3f5);
  --error: light-dark(#b3261e, #ff8a7d);
  --error-ground: light-dark(#fbe6e2, #4a1f1c);
  --suspicious: light-dark(#7d5200, #f2c14e);
  --suspicious-ground: light-dark(#fbeecb, #43340f);
  --info: light-dark(#42566e, #a9bfd9);
  --info-ground: light-dark(#e4ebf2, #263443);
  --met: light-dark(#1d6b45, #78d3a2);
  --met-ground: light-dark(#d9efe2, #16392a);
  --series: light-dark(#2d4f87, #8fb6ee);
  --series-ground: light-dark(#cbd9ee, #2a3f61);
  --frame: #d3221b;
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
:root[lang="ja"] [lang="en"], :root[lang="en"] [lang="ja"] { display: none; }
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.65; font-size: 15px;
  font-family: "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, system-ui, sans-serif;
  font-feature-settings: "palt"; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6, p, ul, ol, figure, fieldset, table { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.25rem); line-height: 1.25; letter-spacing: .01em; }
h2 { font-size: 1.35rem; line-height: 1.3; margin-bottom: .9rem; }
h3 { font-size: 1rem; }
small { font-size: .82em; color: var(--soft); }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .13em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.hidden, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { position: absolute; z-index: 5; background: var(--card); padding: .5rem 1rem; }
.pictures { position: absolute; }
.number, td.number, .year, b, strong { font-variant-numeric: tabular-nums; }
button, select, input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 7px; padding: .38rem .6rem; min-height: 2.4rem; }
button { cursor: pointer; }
button:hover, select:hover, input:hover { border-color: var(--soft); }
.badge { display: inline-block; border-radius: 5px; padding: .04rem .5rem; font-size: .82rem; font-weight: 700; white-space: nowrap; text-decoration: none; }
.badge.error { color: var(--error); background: var(--error-ground); }
.badge.suspicious { color: var(--suspicious); background: var(--suspicious-ground); }
.badge.info { color: var(--info); background: var(--info-ground); }
.tag { display: inline-block; border: 1px solid var(--line); border-radius: 5px; padding: 0 .4rem; font-size: .76rem; color: var(--soft); white-space: nowrap; }
.note, .missing, .empty { color: var(--soft); font-size: .88rem; }
.grave { color: var(--error); }
`
