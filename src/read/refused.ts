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

export const refused = (cause: RefusalCause, message: string): UserError => new UserError(message, { cause })
