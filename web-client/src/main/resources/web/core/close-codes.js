/** The close codes of protocol/README.md that end it; after any other the page comes back by itself. */
const FINAL = {
  __proto__: null,
  4000: 'This room has ended.',
  4001: 'The host removed you from this room.',
  4002: 'You’re playing in another window.',
  4003: 'Something went wrong. Reload the page.',
  4004: 'This page may not use this server.',
  4005: 'This page is out of date. Reload it.',
  1002: 'Something went wrong. Reload the page.',
  1003: 'Something went wrong. Reload the page.',
  1007: 'Something went wrong. Reload the page.',
  1009: 'That was too long for the server.',
};

export const ROOM_ENDED = 4000;
export const KICKED = 4001;
export const REPLACED = 4002;

/**
 * Why there is no coming back, as a sentence for a person; undefined where there is.
 *
 * @param {number} code
 * @return {string|undefined}
 */
export function finalSentence(code) {
  return FINAL[code];
}

/**
 * What to say while the page comes back: a server that says it restarts has only a moment to be gone.
 *
 * @param {number} code
 * @return {string}
 */
export function pauseSentence(code) {
  return code === 1012 ? 'Back in a moment' : '';
}
