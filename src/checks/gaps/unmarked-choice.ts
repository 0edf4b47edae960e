// What: a form prints groups of options (新規・継続, A・B・C), and in all the paper not one of them is marked.
// Why it matters: the judgement is missing, or its mark was lost in reading: the first option must not be taken for it.
// Fooled by: single groups that nothing applies to; they are left alone where others are marked.
import type { Check } from '../check.ts'

const LEAST_OPTIONS = 2
const LEAST_GROUPS = 2

export const unmarkedChoice: Check = {
  id: 'unmarked-choice',
  title: { ja: 'どれも選ばれていない選択肢', en: 'No option is marked' },
  severity: 'info',
  run: (input) => {
    const groups = new Map<string, (typeof input.choices)[number][]>()
    for (const choice of input.choices) {
      const key = JSON.stringify([choice.page, choice.path, choice.group])
      const own = groups.get(key)
      if (own) own.push(choice)
      else groups.set(key, [choice])
    }
    const open = [...groups.values()].filter((g) => g.length >= LEAST_OPTIONS && !g.some((c) => c.selected))
    const [first] = open
    if (!first || open.length < LEAST_GROUPS || input.choices.some((c) => c.selected)) return []
    const options = first.map((c) => c.option).join('・')
    return [
      {
        origin: 'extraction' as const,
        message: {
          ja: `選択肢 ${open.length} 組のどれにも印がありません（例：${first[0]!.group} ${options}）`,
          en: `No option of ${open.length} groups is marked (the first: ${first[0]!.group} ${options})`,
        },
        places: open.map((g) => g[0]!.place).slice(0, 10),
      },
    ]
  },
}
