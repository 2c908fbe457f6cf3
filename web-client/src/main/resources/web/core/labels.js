/**
 * An address as people type it: without scheme and without the code that they are asked for there.
 *
 * @param {string} joinUrl
 * @return {string}
 */
export function joinAddress(joinUrl) {
  return joinUrl.replace(/^https?:\/\//, '').replace(/\/\d{6}\/?$/, '');
}

const WORTHS = ['No points', '', 'Double points', 'Triple points'];

/**
 * What a question is worth, where that is not what every other is; empty where it is.
 *
 * @param {!trivium.Question} question
 * @return {string}
 */
export function worthLabel({ worth = 1 }) {
  return WORTHS[worth] ?? `${worth} times the points`;
}
