export class Directive {}
/** @param {*} type @return {function(...*): *} */
export function directive(type) { return () => {}; }
