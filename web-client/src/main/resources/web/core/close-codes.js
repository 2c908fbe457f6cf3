/** Messages for the close codes (protocol/README.md) after which the page does not reconnect. */
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
 * Returns the message for a code after which the page does not reconnect; undefined for other codes.
 *
 * @param {number} code
 * @return {string|undefined}
 */
export function finalSentence(code) {
  return FINAL[code];
}

/**
 * Returns the text to show while the page reconnects: a server that announced a restart is back soon.
 *
 * @param {number} code
 * @return {string}
 */
export function pauseSentence(code) {
  return code === 1012 ? 'Back in a moment' : '';
}
