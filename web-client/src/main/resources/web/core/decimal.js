import { asciiDigits } from './format.js';

/** How people write a number: with a sign, with a comma or a point, with their groups of three apart. */
const WRITTEN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/** Whether people write a comma for a point where this browser is at home. */
const COMMA = (1.5).toLocaleString().includes(',');

/**
 * The number that was typed; null where it is none. The last comma or point is the decimal sign, unless there are more of it, or it
 * is not the one that is written here and exactly three digits stand behind it: then it parts groups.
 *
 * @param {string} text
 * @param {boolean=} comma
 * @return {?number}
 */
export function parseNumber(text, comma = COMMA) {
  const tight = asciiDigits(text).replace(/[\s'’_\u202f٬]/g, '').replace('−', '-').replace('٫', '.');
  const signs = [...tight.matchAll(/[.,]/g)].map(([sign]) => sign);
  const grouped = (comma ? /^[+-]?[1-9]\d{0,2}\.\d{3}$/ : /^[+-]?[1-9]\d{0,2},\d{3}$/).test(tight);
  const decimal = grouped || (signs.length > 1 && signs.every((sign) => sign === signs[0])) ? '' : signs.at(-1);
  const last = decimal ? tight.lastIndexOf(decimal) : -1;
  const plain = [...tight].map((sign, place) => (place === last ? '.' : /[.,]/.test(sign) ? '' : sign)).join('');
  const number = WRITTEN.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(number) ? number : null;
}

/**
 * A number as it may be typed again: no groups, a point, no tail of floating digits.
 *
 * @param {number} number
 * @return {string}
 */
export function numberText(number) {
  return String(Number(number.toPrecision(12))).replace('-', '−');
}

/**
 * "9.9 ± 0.5 h" of `{value, tolerance, unit}`.
 *
 * @param {{value: number, tolerance: (number|undefined), unit: (string|undefined)}} right
 * @return {string}
 */
export function withTolerance({ value, tolerance = 0, unit = '' }) {
  return `${numberText(value)}${tolerance > 0 ? ` ± ${numberText(tolerance)}` : ''}${unit ? ` ${unit}` : ''}`;
}

/**
 * "9.9 ± 0.5", as it is written, as `{value, tolerance}`; null where it is something else.
 *
 * @param {string=} text
 * @return {?{value: number, tolerance: number}}
 */
export function readTolerance(text = '') {
  const [value, tolerance = 0] = text.split('±').map((part) => parseNumber(part, false));
  return value === null || tolerance === null ? null : { value, tolerance };
}
