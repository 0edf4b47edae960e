// Tables and pages -> whether their running text holds amounts that only the tokeniser can name. Pure and cheap:
// the dictionary takes about half a second and 30 MB, and most papers do without.
import type { Page, Table } from '../../types.ts'

/** ▶…78名, 【実績】…78名: a marked outcome with a number behind its mark. */
const OUTCOME =
  /[▶►▷▸][^▶►▷▸⇒]{0,300}?\d|[【［[〔][^【】［\][〔〕]{0,12}(?:実績|成果|結果|目標|見込)[^【】［\][〔〕]{0,6}[】］\]〕][^【】]{0,200}?\d/u
/** 平成28年度登録件数 62件: a measure between a year and a number. */
const DATED =
  /(?:年度?|[RHS]\d{1,2})末?(?:の|における)?[^\s、。\d()（）・⑴-⒇]{1,28}(?:数|額|率|量|高|費|料|口|合|積|値|間|点)(?:[(（][^()（）]*[)）])?(?:は|が)?[、,\s]?\s*約?\d/u

const needs = (text: string): boolean => OUTCOME.test(text) || DATED.test(text)

export const needsDictionary = (tables: readonly Table[], pages: readonly Page[]): boolean =>
  tables.some((t) => t.cells.some((c) => c.text.length >= SHORTEST && needs(c.text))) ||
  pages.some((p) => needs(p.words.map((w) => w.text).join('')))
/** Characters; a shorter cell holds no sentence. */
const SHORTEST = 12
