// The dictionary of the tokeniser as it lies in memory: some 30 MB in typed arrays, no object a word. Types only.
// The words of the files are numbered as they come; those for unknown text (one or more a class of letters) follow.

export type Kind = { readonly pos: string; readonly detail: string }

/** What letters of one kind do where the dictionary has no word. */
export type LetterClass = {
  readonly name: string
  /** Is a word made of them even where the dictionary has one? */
  readonly always: boolean
  /** Do letters of this class that follow each other make one word? */
  readonly grouping: boolean
  readonly words: readonly number[]
}

export type Dictionary = {
  /** A trie over UTF-8 as a double array: child = base[parent] + byte, where check[child] = parent; a leaf holds -base - 1. */
  readonly base: Int32Array
  readonly check: Int32Array
  /** Words of leaf n: words[firstWord[n]] up to words[firstWord[n + 1]]. */
  readonly firstWord: Int32Array
  readonly words: Int32Array
  /** Three numbers a word: what it joins to on its left and on its right, and its own cost. */
  readonly entries: Int16Array
  /** Index into kinds, by word. */
  readonly kindOf: Uint8Array
  readonly kinds: readonly Kind[]
  /** Cost of a right side r before a left side l: joints[r * width + l + 2], width = joints[1]. */
  readonly joints: Int16Array
  /** By UTF-16 unit. */
  readonly classOf: Uint8Array
  readonly classes: readonly LetterClass[]
}
