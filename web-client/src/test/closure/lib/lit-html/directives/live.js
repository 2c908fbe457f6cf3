/** @param {...*} values @return {*} */
export function live(...values) { return {}; }
