// Everything is there: begin. Printed are all findings that the filters let through, and every document's indicators.
import { startFindings } from './findings.js'
import { startSwitches } from './language.js'

startSwitches()
startFindings()

/** @type {HTMLDetailsElement[]} */
let opened = []
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details.document')].filter(
    /** @returns {element is HTMLDetailsElement} */ (element) => element instanceof HTMLDetailsElement && !element.open,
  )
  for (const element of opened) element.open = true
})
addEventListener('afterprint', () => {
  for (const element of opened) element.open = false
})
