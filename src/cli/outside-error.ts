// What the system or the database refuses while the program works -> one line for people; undefined where it is a defect.  Pure.
import { UserError } from '../user-error.ts'

/** By the start of the error's code, SQLite's and the system's. */
const TROUBLES: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)/, 'ディスクの空きがありません', 'the disk is full'],
  [
    /^(?:SQLITE_READONLY|EROFS|EACCES|EPERM)/,
    '書き込めません（権限、または読み取り専用）',
    'cannot be written (permissions, or read-only)',
  ],
  [
    /^(?:SQLITE_BUSY|SQLITE_LOCKED)/,
    'データベースをほかのプログラムが使っています',
    'the database is in use by another program',
  ],
  [
    /^(?:SQLITE_CORRUPT|SQLITE_NOTADB)/,
    'データベースが壊れています（machikpi doctor。手を加えていません）',
    'the database is damaged and was left as it is (machikpi doctor)',
  ],
  [/^(?:SQLITE_IOERR|EIO)/, 'ディスクの読み書きに失敗しました', 'the disk failed to read or write'],
  [/^(?:EMFILE|ENFILE)/, '開いているファイルが多すぎます', 'too many open files'],
]

/** What was stored before stays: each document is one transaction, and files are replaced only when complete. */
export const outsideError = (error: unknown): UserError | undefined => {
  const { code, message, path } = error as {
    readonly code?: unknown
    readonly message?: string
    readonly path?: string
  }
  const known = TROUBLES.find(([start]) => typeof code === 'string' && start.test(code))
  if (!known) return undefined
  const [, ja, en] = known
  return new UserError(`${ja} / ${en}: ${path ?? message}`)
}
