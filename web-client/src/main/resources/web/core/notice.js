import { count, many } from './format.js';
import { html, nothing } from './html.js';

export const LATE = 'Your answer did not reach the server in time.';

/**
 * What happened that nobody on this page did: a correction, an answer that went astray, an absence of the server.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template}
 */
export function notice(game) {
  const sentence = newsOf(game) || troubleOf(game);
  return sentence ? html`<p class="notice">${sentence}</p>` : nothing;
}

/**
 * @param {!trivium.GameState} game
 * @return {string}
 */
export function troubleOf(game) {
  return game.missed === null ? awayOf(game) : `Your answer to question ${game.missed + 1} did not reach the server in time.`;
}

/**
 * @param {!trivium.GameState} game
 * @return {string}
 */
export function awayOf({ clock }) {
  return clock ? `Connection lost for ${durationText(clock.away)}; that time won’t count.` : '';
}

/**
 * @param {!trivium.GameState} game
 * @return {string}
 */
export function newsOf({ news, me }) {
  if (!news) {
    return '';
  }
  const { question, dropped, before, after } = news;
  const what = dropped
    ? `The host dropped question ${question + 1}: it doesn’t count.`
    : `The host corrected question ${question + 1}.`;
  if (after === null) {
    return me ? what : `${what} All scores are updated.`;
  }
  const change = after - before;
  return change
    ? `${what} You now have ${many(after, 'point')}, ${count(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'}.`
    : `${what} Your points haven’t changed.`;
}

/**
 * What has become of the question that is shown; nothing where it is as it was.
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
 * 8150 as "8 s"; the longer, the coarser.
 *
 * @param {number} ms
 * @return {string}
 */
export function durationText(ms) {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 100 ? `${seconds} s` : seconds < 6000 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
