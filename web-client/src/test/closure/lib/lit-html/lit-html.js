/** @const {!trivium.Template} */ export const nothing = /** @type {?} */ (null);
/** @const */ export const noChange = {};
/** @param {!Array<string>} strings @param {...*} values @return {!trivium.Template} */
export function html(strings, ...values) { return nothing; }
/** @param {!trivium.Content} value @param {!Element} root */
export function render(value, root) {}
