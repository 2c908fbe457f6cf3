/**
 * Returns a text without case and accents, for comparison and search.
 *
 * @param {string} text
 * @return {string}
 */
export function normalized(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
