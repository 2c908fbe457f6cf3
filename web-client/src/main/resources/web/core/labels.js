/**
 * Returns the address to join at as people type it: without scheme and room code.
 *
 * @param {string} joinUrl
 * @return {string}
 */
export function joinAddress(joinUrl) {
  return joinUrl.replace(/^https?:\/\//, '').replace(/\/\d{6}\/?$/, '');
}

const WORTH_LABELS = ['No points', '', 'Double points', 'Triple points'];

/**
 * Returns the label for a question or round with a special number of points; empty for the normal number.
 *
 * @param {{worth: (number|undefined)}} question
 * @return {string}
 */
export function worthLabel({ worth = 1 }) {
  return WORTH_LABELS[worth] ?? `${worth} times the points`;
}
