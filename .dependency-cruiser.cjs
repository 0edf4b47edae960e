/** The import rules of the house (docs/design.md): one way only, IO at the edges. */
const PURE = '^src/(geometry|japanese|notation|tables|rows|values|checks|report)/'
const EDGES = '^src/(cli|web|watch|cluster)/'
const NODE_IO = '^(node:)?(fs|process|child_process|worker_threads|http|https|net|os|console|timers)(/|$)'
const IO_PACKAGES =
  'node_modules/(pdfjs-dist|tesseract\\.js|better-sqlite3|kysely|pg|@napi-rs|piscina|p-queue|commander)/'

/** A pure stage may import types, the shared pure folders and its own folder. */
const stage = (name, allowed) => ({
  name: `${name}-imports`,
  severity: 'error',
  comment: `src/${name} may import only ${['types', ...allowed, 'its own folder'].join(', ')}`,
  from: { path: `^src/${name}/` },
  to: {
    path: '^(src|pipelines|samples|test)/',
    pathNot: `^src/(types\\.ts|user-error\\.ts|${[name, ...allowed].map((n) => `${n}/`).join('|')})`,
  },
})

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'types-import-nothing', severity: 'error', from: { path: '^src/types\\.ts$' }, to: {} },
    stage('geometry', []),
    stage('japanese', []),
    stage('notation', ['japanese']),
    stage('tables', ['geometry', 'japanese']),
    stage('rows', ['geometry', 'japanese', 'notation']),
    stage('values', ['geometry', 'japanese', 'notation']),
    stage('checks', ['geometry', 'japanese', 'notation']),
    stage('report', ['geometry', 'japanese', 'notation']),
    stage('read', ['geometry', 'japanese']),
    stage('store', []),
    stage('families', ['japanese', 'notation']),
    { name: 'pure-stages-no-io', severity: 'error', from: { path: PURE }, to: { path: [NODE_IO, IO_PACKAGES] } },
    { name: 'edges-are-not-imported', severity: 'error', from: { pathNot: EDGES }, to: { path: EDGES } },
    {
      name: 'pipelines-import-families-only',
      severity: 'error',
      from: { path: '^pipelines/' },
      to: { pathNot: '^src/families/' },
    },
    {
      name: 'sql-only-in-store',
      severity: 'error',
      from: { pathNot: '^src/store/' },
      to: { path: 'node_modules/(better-sqlite3|kysely|pg)/' },
    },
    {
      name: 'pdfjs-only-in-read',
      severity: 'error',
      from: { pathNot: '^src/read/' },
      to: { path: 'node_modules/(pdfjs-dist|tesseract\\.js)/' },
    },
    {
      name: 'no-dev-in-src',
      severity: 'error',
      from: { path: '^(src|pipelines)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
