/** How people write a number: with a sign, with a comma or a point, with their groups of three apart. */
const WRITTEN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/**
 * The number that was typed; null where it is none. One comma is a decimal comma; where there are more, or one and a
 * point, the last of them is the decimal sign and the others part groups.
 */
export function typedNumber(text) {
  const tight = text.replace(/[\s'’_\u202f]/g, '').replace('−', '-');
  const signs = [...tight.matchAll(/[.,]/g)].map(([sign]) => sign);
  const decimal = signs.length > 1 && signs.every((sign) => sign === signs[0]) ? '' : signs.at(-1);
  const last = decimal ? tight.lastIndexOf(decimal) : -1;
  const plain = [...tight].map((sign, place) => (place === last ? '.' : /[.,]/.test(sign) ? '' : sign)).join('');
  const number = WRITTEN.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(number) ? number : null;
}

/** A number as it may be typed again: no groups, a point, no tail of floating digits. */
export function shown(number) {
  return String(Number(number.toPrecision(12))).replace('-', '−');
}

/** "9.9 ± 0.5 h" of `{value, tolerance, unit}`. */
export function withTolerance({ value, tolerance = 0, unit = '' }) {
  return `${shown(value)}${tolerance > 0 ? ` ± ${shown(tolerance)}` : ''}${unit ? ` ${unit}` : ''}`;
}

/** "9.9 ± 0.5" as `{value, tolerance}`; null where it is something else. */
export function readTolerance(text = '') {
  const [value, tolerance = 0] = text.split('±').map(typedNumber);
  return value === null || tolerance === null ? null : { value, tolerance };
}
