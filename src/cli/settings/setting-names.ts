// Which options may be set outside the command line, by command; `common` ones for every command that has them.  Data.
// The configuration file has them as keys (machikpi.config.yaml), the environment as MACHIKPI_JOBS, MACHIKPI_MIN_CONFIDENCE.

export const SETTINGS = {
  common: ['out', 'db', 'families'],
  run: [
    'family',
    'city',
    'ocr',
    'ocr-url',
    'ocr-data',
    'jobs',
    'pages',
    'password',
    'password-file',
    'max-memory',
    'max-pages',
    'max-time',
    'max-size',
    'max-unpacked',
    'strict',
    'quiet',
    'publisher',
    'url',
    'retrieved',
    'dated',
  ],
  export: ['format', 'shape', 'tables', 'encoding', 'bom', 'city', 'min-confidence', 'all-versions', 'license'],
  check: ['severity', 'strict'],
  explain: ['password', 'ocr', 'ocr-url', 'ocr-data'],
  search: ['city', 'limit', 'all-versions'],
  correct: ['who'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Section = keyof typeof SETTINGS

export const environmentName = (setting: string): string => `MACHIKPI_${setting.toUpperCase().replaceAll('-', '_')}`
