/** @const */ export const nothing = {};
/** @const */ export const noChange = {};
/** @param {!Array<string>} strings @param {...*} values @return {!Object} */
export function html(strings, ...values) { return {}; }
/** @param {*} value @param {!Element} root */
export function render(value, root) {}
