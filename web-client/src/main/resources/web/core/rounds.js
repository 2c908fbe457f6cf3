import { many } from './format.js';
import { isBetweenQuizzes } from './game-state.js';
import { html, nothing } from './html.js';

/** Texts about rounds and breaks, the same on all pages. */

/**
 * Returns the number of a round as "Round 2 of 3"; without the total if there is only one.
 *
 * @param {?trivium.Round} round
 * @return {string}
 */
export function roundNumber(round) {
  return round ? `Round ${round.round + 1}${round.of > 1 ? ` of ${round.of}` : ''}` : 'Next round';
}

/**
 * Returns number and title of the current round as one sentence.
 *
 * @param {!trivium.GameState} game
 * @return {string}
 */
export function roundTitle({ round }) {
  return round?.title ? `${roundNumber(round)}: ${round.title}` : roundNumber(round);
}

/**
 * Renders number and title of the current round in one line; nothing if they are not known.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template|symbol}
 */
export function roundLine({ round }) {
  return round ? html`${roundNumber(round)}${round.title ? html`: <bdi>${round.title}</bdi>` : nothing}` : nothing;
}

/**
 * Returns the heading of a break. Without a next round, the host is choosing the next quiz.
 *
 * @param {!trivium.GameState} game
 * @return {string}
 */
export function breakTitle(game) {
  return isBetweenQuizzes(game) ? 'Next quiz in a moment' : 'Break';
}

/**
 * Returns the number of the questions of the current round.
 *
 * @param {!trivium.GameState} game
 * @return {string}
 */
export function roundLength({ questions }) {
  return many(questions, 'question');
}

/**
 * Formats the time left of a break as "9:05", rounded up to whole seconds.
 *
 * @param {number} ms
 * @return {string}
 */
export function clockText(ms) {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
