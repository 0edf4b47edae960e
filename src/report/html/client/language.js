// Language and brightness of the page: two buttons, remembered where the browser lets a file remember.
const root = document.documentElement

const remember = (/** @type {string} */ key, /** @type {string} */ value) => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Pages from disk may have no storage: then it is not remembered.
  }
}

const remembered = (/** @type {string} */ key) => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const ATTRIBUTES = ['aria-label', 'placeholder', 'title']

/** What CSS cannot switch: attributes, and the text of options. */
export const translate = (/** @type {ParentNode} */ within) => {
  const language = root.lang
  for (const name of ATTRIBUTES)
    for (const element of within.querySelectorAll(`[data-${language}-${name}]`))
      element.setAttribute(name, element.getAttribute(`data-${language}-${name}`) ?? '')
  for (const element of within.querySelectorAll(`option[data-${language}]`))
    element.textContent = element.getAttribute(`data-${language}`)
}

const speak = (/** @type {string} */ language) => {
  root.lang = language
  translate(document)
  remember('machikpi-language', language)
}

export const startSwitches = () => {
  document.querySelector('#language')?.addEventListener('click', () => speak(root.lang === 'ja' ? 'en' : 'ja'))
  document.querySelector('#theme')?.addEventListener('click', () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
    root.dataset.theme = dark ? 'light' : 'dark'
    remember('machikpi-theme', root.dataset.theme)
  })
  const [language, theme] = [remembered('machikpi-language'), remembered('machikpi-theme')]
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  if (language === 'en') speak('en')
}
