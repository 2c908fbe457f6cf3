import { count, many } from './format.js';
import { html, nothing } from './html.js';

export const LATE = 'Your answer did not reach the server in time.';

/**
 * Renders the notice about a correction, a pause, a lost answer, or a disconnection of the server.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template}
 */
export function notice(game) {
  const sentence = newsOf(game) || pauseOf(game) || problemOf(game);
  return sentence ? html`<p class="notice">${sentence}</p>` : nothing;
}

/**
 * @param {!trivium.GameState} game
 * @return {string}
 */
export function problemOf(game) {
  return game.missed === null ? outageOf(game) : `Your answer to ${nameOf(game.missed, game)} did not reach the server in time.`;
}

/**
 * @param {!trivium.GameState} game
 * @return {string}
 */
export function outageOf({ clock }) {
  return clock ? `Connection lost for ${durationText(clock.away)}; that time won’t count.` : '';
}

/** An open question shows a pause in place of its choices. */
function pauseOf({ phase, paused }) {
  return paused && phase !== 'question' ? 'The game is paused.' : '';
}

/**
 * @param {!trivium.GameState} game
 * @return {string}
 */
export function newsOf(game) {
  const { news, me } = game;
  if (!news) {
    return '';
  }
  if (news.adjusted) {
    return adjustmentText(news.adjusted);
  }
  const { question, dropped, before, after } = news;
  const event = dropped
    ? `The host dropped ${nameOf(question, game)}: it doesn’t count.`
    : `The host corrected ${nameOf(question, game)}.`;
  if (after === null) {
    return me ? event : `${event} All scores are updated.`;
  }
  const change = after - before;
  return change
    ? `${event} You now have ${many(after, 'point')}, ${count(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'}.`
    : `${event} Your points haven’t changed.`;
}

/** A name is isolated, so that its direction does not change that of the sentence. */
function adjustmentText({ name, points, reason, own }) {
  const who = own ? 'you' : `\u2068${name}\u2069`;
  return points < 0
    ? `The host took ${many(-points, 'point')} from ${who}: ${reason}`
    : `The host gave ${who} ${many(points, 'point')}: ${reason}`;
}

/** Names a question by its number in the current round, where players have seen it. */
function nameOf(number, { question, round }) {
  const first = question ? (question.first ?? 0) : round?.round ? Infinity : 0;
  return number < first ? 'a question of an earlier round' : `question ${number - first + 1}`;
}

/**
 * Renders a note that the question on the page was corrected or dropped; nothing if it was not.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template}
 */
export function correctionNote({ corrected }) {
  return corrected
    ? html`<p class="correction-note">${corrected.dropped ? 'Dropped – doesn’t count' : 'Corrected'}</p>`
    : nothing;
}

/**
 * Formats 8150 as "8 s", and longer durations in coarser units.
 *
 * @param {number} ms
 * @return {string}
 */
export function durationText(ms) {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 100 ? `${seconds} s` : seconds < 6000 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
