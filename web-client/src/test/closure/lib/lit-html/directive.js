export class Directive {}
/** @param {*} type @return {function(...*): !trivium.Template} */
export function directive(type) { return () => /** @type {?} */ (null); }
