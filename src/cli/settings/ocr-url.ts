// --ocr-url -> the same, if it can be a server. Pure.
import { UserError } from '../../user-error.ts'

export const checkedOcrUrl = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text
  throw new UserError(`--ocr-url: 「${text}」は使えません / cannot be used; allowed: http://host:port/ocr, https://…`)
}
