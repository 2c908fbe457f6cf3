/** @param {...*} values @return {*} */
export function guard(...values) { return {}; }
