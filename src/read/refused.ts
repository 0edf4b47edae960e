// A file that this program does not read, with the reason as a clerk understands it.  Pure.
import { UserError } from '../user-error.ts'

/** Trying again helps with none of these: the file has to be another, or its password given. */
export type RefusalCause =
  | 'empty'
  | 'encrypted'
  | 'wrong-password'
  | 'not-a-pdf'
  | 'unknown-format'
  | 'damaged'
  | 'no-pages'
  | 'too-large'
  | 'too-deep'

export const refused = (cause: RefusalCause, message: string): UserError => new UserError(message, { cause })

/** Said by V8 where functions that call themselves go as deep as the file does. */
export const isTooDeep = (error: unknown): boolean =>
  error instanceof RangeError && error.message.includes('Maximum call stack')

export const tooDeep = (name: string): UserError =>
  refused(
    'too-deep',
    `${name}: 入れ子が深すぎて読めません（表の中の表など） / nested too deeply to be read (tables in tables, for one)`,
  )
