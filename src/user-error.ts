/** A person's mistake: shown as one line (what, where, found, allowed), never with a stack. */
export class UserError extends Error {
  override readonly name = 'UserError'
}
