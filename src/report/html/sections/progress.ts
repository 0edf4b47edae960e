// How far an indicator has come -> a bar that says so, and the words for it.  Pure.
import type { Progress } from '../../content/content.ts'
import { both } from '../bilingual.ts'
import { type Html, html } from '../html.ts'

const [WIDTH, HEIGHT] = [132, 10]
/** The bar ends here, so that what is a little beyond the target can be seen to be. */
const END = 1.25

/** What is not there yet is never rounded up to 100. */
const percent = (share: number, met: boolean): string =>
  `${met ? Math.round(share * 100) : Math.floor(share * 100)}\u00a0%`

export const progressHtml = ({ met, share, by, actual, target }: Progress): Html => {
  const words = met
    ? both('達成', 'met')
    : share !== undefined && share < 0
      ? both('後退', 'fell back')
      : both('未達', 'not yet')
  const kind = met ? 'met' : share !== undefined && share < 0 ? 'back' : 'open'
  const [now, goal] = [actual.fact.raw, target.fact.raw].map((raw) => raw.replace(/\s+/g, ' '))
  return html`<div class="progress ${kind}">${share !== undefined && barHtml(share)}<span class="state">${words}</span>${
    share !== undefined && html` <strong>${percent(share, met)}</strong>`
  } <small>${HOW[by](now ?? '', goal ?? '')}</small></div>`
}

const HOW: Readonly<Record<Progress['by'], (now: string, goal: string) => Html>> = {
  'from-baseline': () => both('基準から目標まで', 'of the way from the baseline'),
  'of-target': () => both('目標に対して', 'of the target'),
  compared: (now, goal) => both(`${now} と ${goal}`, `${now} against ${goal}`),
}

const barHtml = (share: number): Html => {
  const filled = (Math.min(Math.max(share, 0), END) / END) * WIDTH
  const goal = WIDTH / END
  return html`<svg class="track" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true"><rect class="rail" width="${WIDTH}" height="${HEIGHT}" rx="2"/><rect class="fill" width="${Math.round(filled * 10) / 10}" height="${HEIGHT}" rx="2"/><path class="goal" d="M${goal},0v${HEIGHT}"/></svg>`
}
