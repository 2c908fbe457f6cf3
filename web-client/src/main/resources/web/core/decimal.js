import { asciiDigits } from './format.js';

/** A number in its normalized spelling, with an optional sign, fraction and exponent. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/** Whether the locale of this browser uses a decimal comma. */
const COMMA = (1.5).toLocaleString().includes(',');

/**
 * Parses a typed number; null if it is not a number. The last comma or point is the decimal separator, unless it occurs
 * repeatedly, or it is not the separator of this locale and exactly three digits follow it: then it separates groups of
 * digits.
 *
 * @param {string} text
 * @param {boolean=} comma
 * @return {?number}
 */
export function parseNumber(text, comma = COMMA) {
  const compact = asciiDigits(text).replace(/[\s'’_\u202f٬]/g, '').replace('−', '-').replace('٫', '.');
  const separators = [...compact.matchAll(/[.,]/g)].map(([separator]) => separator);
  const grouped = (comma ? /^[+-]?[1-9]\d{0,2}\.\d{3}$/ : /^[+-]?[1-9]\d{0,2},\d{3}$/).test(compact);
  const decimal = grouped || (separators.length > 1 && separators.every((separator) => separator === separators[0])) ? '' : separators.at(-1);
  const last = decimal ? compact.lastIndexOf(decimal) : -1;
  const plain = [...compact].map((character, index) => (index === last ? '.' : /[.,]/.test(character) ? '' : character)).join('');
  const number = NUMBER.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(number) ? number : null;
}

/**
 * Formats a number so that it can be typed again: without groups, with a decimal point, without floating-point noise.
 *
 * @param {number} number
 * @return {string}
 */
export function numberText(number) {
  return String(Number(number.toPrecision(12))).replace('-', '−');
}

/**
 * Formats `{value, tolerance, unit}` as "9.9 ± 0.5 h".
 *
 * @param {{value: number, tolerance: (number|undefined), unit: (string|undefined)}} right
 * @return {string}
 */
export function withTolerance({ value, tolerance = 0, unit = '' }) {
  return `${numberText(value)}${tolerance > 0 ? ` ± ${numberText(tolerance)}` : ''}${unit ? ` ${unit}` : ''}`;
}

/**
 * Parses "9.9 ± 0.5" as `{value, tolerance}`; null if it is something else.
 *
 * @param {string=} text
 * @return {?{value: number, tolerance: number}}
 */
export function readTolerance(text = '') {
  const [value, tolerance = 0] = text.split('±').map((part) => parseNumber(part, false));
  return value === null || tolerance === null ? null : { value, tolerance };
}
