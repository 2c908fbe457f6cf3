const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/**
 * Formats a time as "23 Nov 2026, 09:00".
 *
 * @param {number} ms
 * @return {string}
 */
export function dateOf(ms) {
  return DATE.format(ms);
}

/**
 * Formats 312000 as "5 min 12 s".
 *
 * @param {number} ms
 * @return {string}
 */
export function durationOf(ms) {
  const seconds = Math.round(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const parts = hours ? [`${hours} h`, `${minutes} min`] : minutes ? [`${minutes} min`, `${rest} s`] : [`${rest} s`];
  return parts.join(' ');
}

/**
 * Formats 4250 as "4.3 s"; empty without an answer.
 *
 * @param {number} ms
 * @return {string}
 */
export function secondsOf(ms) {
  return ms ? `${(ms / 1000).toFixed(1)} s` : '–';
}

/**
 * Formats 0.653 as "65 %".
 *
 * @param {number} share
 * @return {string}
 */
export function percent(share) {
  return `${Math.round(share * 100)} %`;
}

/**
 * Returns the share of correct answers among all players who could answer; null if there were none.
 *
 * @param {{right: number, half: (number|undefined), wrong: number, unanswered: number}} result
 * @return {?number}
 */
export function shareRight({ right, half = 0, wrong, unanswered }) {
  const asked = right + half + wrong + unanswered;
  return asked ? right / asked : null;
}

/**
 * Returns the mean share over the questions that count; null without any.
 *
 * @param {!Array<!trivium.QuestionReport>} questions
 * @return {?number}
 */
export function meanShareRight(questions) {
  const shares = questions.filter(({ dropped, tieBreak }) => !dropped && !tieBreak).map(shareRight).filter((share) => share !== null);
  return shares.length ? shares.reduce((sum, share) => sum + share, 0) / shares.length : null;
}

/**
 * Returns the players whose names contain the query, ignoring case and accents.
 *
 * @param {!Array<!trivium.PlayerReport>} players
 * @param {string} query
 * @return {!Array<!trivium.PlayerReport>}
 */
export function playersMatching(players, query) {
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = plain(query.trim());
  return wanted ? players.filter(({ name }) => plain(name).includes(wanted)) : players;
}

/**
 * Returns the name of a downloaded file: `pub-night-2026-11-23-players.csv` for `players.csv` of Pub night.
 *
 * @param {!trivium.RoomReport} report
 * @param {string} file
 * @return {string}
 */
export function fileName({ bank, opened }, file) {
  const title = bank.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'trivium';
  const day = new Date(opened);
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return `${title}-${date}-${file}`;
}
