// A question about a name, answered once for each name: the same few stand on every sheet. Pure but for what it remembers.

export function remembered<T>(of: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly answer: T }>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before.answer
    const answer = of(name)
    known.set(name, { answer })
    return answer
  }
}
