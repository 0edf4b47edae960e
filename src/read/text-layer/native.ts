// What pdf.js replaces, as it was before; a module of its own, since imports are evaluated in order.
export const { push } = Array.prototype
export const { parse, stringify } = JSON
