// Japanese or English, by the locale of the environment.  Pure.

export type Language = 'ja' | 'en'
export type Say = (ja: string, en: string) => string

export const languageOf = (env: Readonly<Record<string, string | undefined>>): Language =>
  /^ja/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'ja' : 'en'

export const sayIn =
  (language: Language): Say =>
  (ja, en) =>
    language === 'ja' ? ja : en
