import { answeringPress, isDeciding, pressList } from '../core/buzzer.js';
import { html, nothing } from '../core/html.js';
import { teamBadge } from '../core/teams.js';

/** The keys that judge an answer. */
const KEYS = { R: true, W: false };

/**
 * Returns the verdict that a key gives on the answer of the player whose turn it is; undefined if it gives none.
 *
 * @param {!trivium.GameState} game
 * @param {string} key
 * @return {boolean|undefined}
 */
export function verdictOfKey(game, key) {
  return answeringPress(game) ? KEYS[key.toUpperCase()] : undefined;
}

/**
 * Returns the message with the verdict on the player whose turn it is; undefined if nobody answers.
 *
 * @param {!trivium.GameState} game
 * @param {boolean} right
 * @return {!trivium.ClientMessage|undefined}
 */
export function verdict(game, right) {
  const { question, buzzer, paused } = game;
  return answeringPress(game) && !paused ? { type: 'verdict', question: question.question, player: buzzer.answering, right } : undefined;
}

/**
 * Renders who answers, the answer to judge by, and the order of the presses. On small screens, the verdict has to be in
 * reach at once.
 *
 * @param {!trivium.HostView} view
 * @param {boolean} hidden whether the buzzers are not open yet, or the game is paused
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function buzzerPanel({ game, pausing }, hidden, act) {
  const { key, question } = game;
  const answering = answeringPress(game);
  return html`<div class="buzzer-panel">
    ${answering ? judging(answering, { off: Boolean(game.paused), busy: Boolean(pausing) }, act) : nothing}
    ${key?.question === question.question
      ? html`<p class="judged-by"><span class="soft">Right answer, only for you</span> <b dir="auto">${key.accepted.slice(0, 4).join(' / ')}</b></p>`
      : nothing}
    ${answering || hidden ? nothing : html`<p class="buzzer-state" role="status">${stateText(game)}</p>`} ${pressList(game)}
  </div>`;
}

/** The buttons are `busy` for a moment after a verdict: a second press would be about the next player. */
function judging({ name, team }, { off, busy }, act) {
  const button = (right, label, key) => html`<button
    class="button ${right ? 'is-right' : 'is-wrong'}"
    aria-keyshortcuts=${key}
    aria-disabled=${off ? 'true' : 'false'}
    aria-busy=${busy ? 'true' : 'false'}
    @click=${() => act.judge(right)}
  >
    ${label} <kbd aria-hidden="true">${key}</kbd>
  </button>`;
  return html`<section class="judging" aria-label="Verdict">
    <p role="status"><b class="who">${teamBadge(team)} <bdi translate="no">${name}</bdi></b> answers.</p>
    <div class="button-row">${button(true, 'Right', 'R')} ${button(false, 'Wrong', 'W')}</div>
  </section>`;
}

function stateText(game) {
  if (isDeciding(game)) {
    return 'Somebody has pressed. Waiting for slower phones.';
  }
  return game.buzzer?.presses.length ? 'The buzzers are open for the others.' : 'Read the question aloud. The buzzers are open.';
}
