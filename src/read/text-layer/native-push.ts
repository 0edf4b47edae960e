// Array.prototype.push as it was before pdf.js was loaded; a module of its own, since imports are evaluated in order.
export const push = Array.prototype.push
