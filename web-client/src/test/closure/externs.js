/**
 * @fileoverview What a page has by itself, or from a library that is loaded by address: Closure Compiler's own lists lack it.
 * @externs
 */

/** @type {number} */
var innerHeight;

/** @type {?} */
var katex;

/**
 * @param {string} query
 * @return {!MediaQueryList}
 */
function matchMedia(query) {}

/**
 * @param {number} x
 * @param {number} y
 */
function scrollTo(x, y) {}

function print() {}

/**
 * @param {string} type
 * @param {?} listener
 * @param {?=} options
 */
function addEventListener(type, listener, options) {}

/**
 * @param {!Iterable<VALUE>} items
 * @param {function(VALUE, number): KEY} keyOf
 * @return {!Map<KEY, !Array<VALUE>>}
 * @template KEY, VALUE
 */
Map.groupBy = function (items, keyOf) {};

// Our own data attributes.

/** @type {string} */
DOMStringMap.prototype.below;

/** @type {string} */
DOMStringMap.prototype.fit;

/** @type {string} */
DOMStringMap.prototype.from;

/** @type {string} */
DOMStringMap.prototype.to;

/** @type {string} */
DOMStringMap.prototype.piece;
