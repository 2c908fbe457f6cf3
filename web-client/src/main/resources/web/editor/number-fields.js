/** Parses and formats the numbers of the form. */

const THOUSANDS = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;

/**
 * Parses a typed number; NaN if it is empty or not a number. Commas have the same meaning as in files on the server:
 * before exactly three digits they separate thousands, else they are decimal separators, and so they are if another
 * number `beside` it requires it.
 *
 * @param {string} text
 * @param {string=} beside
 * @return {number}
 */
export function numberOf(text, beside = '') {
  const number = compact(text);
  const points = !number.includes('.') && compact(beside).includes(',') && !THOUSANDS.test(compact(beside));
  const plain = THOUSANDS.test(number) && !points ? number.replaceAll(',', '') : number.includes('.') ? number : number.replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}

/**
 * Returns the correct number and its tolerance; NaN if there is none.
 *
 * @param {{value: string, tolerance: string}} question
 * @return {{value: number, tolerance: number}}
 */
export function amounts({ value, tolerance }) {
  return { value: numberOf(value, tolerance), tolerance: numberOf(tolerance, value) };
}

/**
 * Returns the numbers as they were parsed, as texts; the typed text if it is not a number.
 *
 * @param {!trivium.EditedQuestion} question
 * @return {{value: string, tolerance: string}}
 */
export function understood(question) {
  const { value, tolerance } = amounts(question);
  return { value: Number.isNaN(value) ? question.value : numberText(value), tolerance: Number.isNaN(tolerance) ? question.tolerance : numberText(tolerance) };
}

/**
 * Formats 9.9 as "9.9", without an exponent for very large and very small numbers.
 *
 * @param {?number|undefined} number
 * @return {string}
 */
export function numberText(number) {
  return number === undefined || number === null ? '' : String(number);
}

/** Removes the separators of digit groups. */
function compact(text) {
  return text.trim().replace(/[−–]/, '-').replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
}
