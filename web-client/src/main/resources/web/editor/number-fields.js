/** Numbers as people type them into the form. */

const THOUSANDS = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;

/**
 * A number as it was typed; NaN for what is none, and for nothing at all. Commas are read as the server reads them in files: before
 * exactly three digits they part thousands, else one stands for a point, and so it does beside a number where it must.
 *
 * @param {string} text
 * @param {string=} beside
 * @return {number}
 */
export function numberOf(text, beside = '') {
  const number = tight(text);
  const points = !number.includes('.') && tight(beside).includes(',') && !THOUSANDS.test(tight(beside));
  const plain = THOUSANDS.test(number) && !points ? number.replaceAll(',', '') : number.includes('.') ? number : number.replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}

/**
 * The numbers of a question: what is right, and how far off still is; NaN where there is none.
 *
 * @param {{value: string, tolerance: string}} question
 * @return {{value: number, tolerance: number}}
 */
export function amounts({ value, tolerance }) {
  return { value: numberOf(value, tolerance), tolerance: numberOf(tolerance, value) };
}

/**
 * The numbers as they were understood, as texts; where there is none, what was typed.
 *
 * @param {!trivium.EditedQuestion} question
 * @return {{value: string, tolerance: string}}
 */
export function understood(question) {
  const { value, tolerance } = amounts(question);
  return { value: Number.isNaN(value) ? question.value : numberText(value), tolerance: Number.isNaN(tolerance) ? question.tolerance : numberText(tolerance) };
}

/**
 * 9.9 as "9.9", also the very large and the very small.
 *
 * @param {?number|undefined} number
 * @return {string}
 */
export function numberText(number) {
  return number === undefined || number === null ? '' : String(number);
}

/** Groups of three may stand apart. */
function tight(text) {
  return text.trim().replace(/[−–]/, '-').replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
}
