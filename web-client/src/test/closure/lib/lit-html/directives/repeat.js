/** @param {...*} values @return {*} */
export function repeat(...values) { return {}; }
