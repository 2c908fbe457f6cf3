import { breakLeft } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { MARKING_KEYS } from './marking.js';
import { playsAlong } from './play-along.js';

/** What the host can do with the clock and the questions of a running game, by button and by key. */

/** The time (ms) that one press gives. */
const MORE_TIME = 10_000;

/** Keys that pause the automatic pace, besides those with a character. */
const OTHER_KEYS = /^(Arrow|Page|Home|End|Escape|Backspace|Delete)/;

/** The keys of the host's page that are no controls. */
const OTHER_CONTROLS = [
  ['Space', 'Next step'],
  ['S', 'Skip the leaderboard'],
  ['?', 'Show this list'],
];

/**
 * Returns the controls in their order on the page. The message of a control is sent only if it is `possible` now; one
 * that `moves` leads to another screen.
 *
 * @param {!trivium.GameState} game
 * @param {number} now
 * @return {!Array<!trivium.GameControl>}
 */
export function gameControls(game, now) {
  const { phase, paused, question, reveal } = game;
  const open = phase === 'question' && !question.sheet;
  const locking = phase === 'locking';
  const closed = (phase === 'reveal' || phase === 'leaderboard') && Boolean(reveal);
  const number = question?.question ?? 0;
  return [
    {
      label: paused ? 'Resume' : 'Pause',
      key: 'P',
      hint: 'Pause or resume',
      message: { type: 'pause', paused: !paused },
      possible: Boolean(paused) || open || locking || breakLeft(game, now) > 0 || isAutomatic(game),
      moves: false,
    },
    {
      label: '+10 s',
      key: '+',
      hint: 'Ten more seconds',
      message: { type: 'extend', question: number, by: MORE_TIME },
      possible: open || locking,
      moves: false,
    },
    {
      label: 'Answer',
      key: 'R',
      hint: 'Show or hide the right answer here',
      message: { type: 'show-answer', question: number },
      possible: open && question.kind !== 'buzzer',
      moves: false,
    },
    { label: 'Skip question', key: 'X', hint: 'Skip the question', message: { type: 'skip', question: number }, possible: open, moves: true },
    {
      label: 'Show again',
      key: 'A',
      hint: 'Show the answer again',
      message: { type: 'show-again' },
      possible: closed && phase === 'leaderboard',
      moves: true,
    },
    { label: 'Reopen', key: 'O', hint: 'Reopen the last question', message: { type: 'reopen', question: number }, possible: closed && !question.sheet, moves: true },
  ];
}

/**
 * Returns the time (ms) after which the present screen is left automatically; 0 if only the host goes on.
 *
 * @param {!trivium.GameState} game
 * @return {number}
 */
export function paceOf({ phase, programme }) {
  return phase === 'reveal' || phase === 'leaderboard' ? (programme?.rounds[programme.round]?.pace ?? 0) : 0;
}

function isAutomatic(game) {
  return paceOf(game) > 0;
}

/**
 * Returns the control that a key triggers: its own one if it is possible, or the pause of the automatic pace for any
 * other key; undefined if there is none.
 *
 * @param {!trivium.GameState} game
 * @param {number} now
 * @param {string} key
 * @return {!trivium.GameControl|undefined}
 */
export function controlOfKey(game, now, key) {
  const controls = gameControls(game, now);
  // On keyboards where the plus sign needs the shift key, it is the upper sign of this one.
  const wanted = key === '=' ? '+' : key.toUpperCase();
  const own = controls.find((control) => control.key === wanted && control.possible);
  const pauses = isAutomatic(game) && !game.paused && (key.length === 1 || OTHER_KEYS.test(key));
  return own ?? (pauses ? controls[0] : undefined);
}

/**
 * Renders the controls while a question, its answer, the leaderboard or a break is shown.
 *
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template|symbol}
 */
export function controlRow(view, act) {
  const { game, link, now } = view;
  if (game.phase === 'marking') {
    return html`<div class="game-controls marking-keys">${keysButton()}</div> ${keyList(MARKING_KEYS)}`;
  }
  if (!['question', 'locking', 'reveal', 'leaderboard', 'break'].includes(game.phase)) {
    return nothing;
  }
  const lost = link.status !== 'open';
  const controls = gameControls(game, now).filter(({ message }) => message.type !== 'show-answer' || !playsAlong(view));
  return html`<div class="game-controls" role="group" aria-label="Game controls">
      ${controls.map((control) => button(control, lost, game, act))}
      ${keysButton()}
    </div>
    ${paceNote(game)} ${keyList(controls.map(({ key, hint }) => [key, hint]))}`;
}

function keysButton() {
  return html`<button class="button quiet show-keys" popovertarget="keys" aria-label="Keys" title="Keys">?</button>`;
}

function button(control, lost, { paused }, act) {
  const { label, key, hint, possible, message } = control;
  return html`<button
    class="button ${paused && message.type === 'pause' ? 'is-paused' : 'quiet'}"
    title=${`${hint} (${key})`}
    aria-keyshortcuts=${key}
    aria-disabled=${possible && !lost ? 'false' : 'true'}
    @click=${() => act.control(control)}
  >
    ${label} <kbd aria-hidden="true">${key}</kbd>
  </button>`;
}

function paceNote(game) {
  return isAutomatic(game)
    ? html`<p class="pace-note" role="status">
        ${game.paused
          ? 'Goes on by itself once you resume.'
          : html`Goes on by itself after ${paceOf(game) / 1000} s. <span class="with-keys">Press any key to pause.</span>`}
      </p>`
    : nothing;
}

function keyList(keys) {
  return html`<div id="keys" class="keys" popover role="dialog" aria-labelledby="keys-title">
    <h2 id="keys-title">Keys</h2>
    <dl>
      ${[...OTHER_CONTROLS.slice(0, 1), ...keys, ...OTHER_CONTROLS.slice(1)].map(
        ([key, hint]) => html`<div>
          <dt><kbd>${key}</kbd></dt>
          <dd>${hint}</dd>
        </div>`,
      )}
    </dl>
  </div>`;
}
