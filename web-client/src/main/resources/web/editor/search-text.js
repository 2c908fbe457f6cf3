/**
 * Without case and accents: what people search for is not what they write.
 *
 * @param {string} text
 * @return {string}
 */
export function normalized(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
