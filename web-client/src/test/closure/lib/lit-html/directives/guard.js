/** @param {...*} values @return {!trivium.Template} */
export function guard(...values) { return /** @type {?} */ (null); }
