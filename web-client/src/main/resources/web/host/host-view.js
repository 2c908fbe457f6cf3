import { sitePath } from '../core/base-path.js';
import { many } from '../core/format.js';
import { isLast, timeLeft } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { logo } from '../core/logo.js';
import { outageOf } from '../core/notice.js';
import { isPlaced } from '../core/rank.js';
import { reconnectBanner } from '../core/reconnect-banner.js';
import { banksView, keyView } from './banks.js';
import { confirmDialog } from './confirm-dialog.js';
import { correctionDialog } from './correction-dialog.js';
import { chosenBank } from './host-state.js';
import { masthead } from './masthead.js';
import { crowdWarnings, removalConfirmation } from './player-removal.js';
import { gameView, lobbyView } from './room.js';

/**
 * @param {!trivium.HostView} view
 * @return {string}
 */
export function screenOf({ game, link, ui }) {
  if (link.status === 'ended') {
    return 'ended';
  }
  if (!game.phase) {
    return ui.locked ? 'key' : ui.banks || ui.problem ? 'banks' : 'opening';
  }
  return game.question ? `${game.phase}-${game.question.question}` : game.phase;
}

/**
 * Returns the next step: the label of the button, and the method of the page's `act` that it calls. The button never
 * moves, so a host can run a whole game by pressing it, or the space bar.
 *
 * @param {!trivium.HostView} view
 * @return {{label: string, does: string, disabled: (boolean|undefined), busy: (boolean|undefined)}}
 */
export function nextStep({ game, link, ui, now }) {
  const lost = game.phase && link.status !== 'open';
  const step = stepOf(game, ui, now);
  return lost ? { ...step, disabled: true } : step;
}

function stepOf(game, ui, now) {
  const last = isLast(game);
  switch (game.phase) {
    case 'lobby':
      return game.players > 0
        ? { label: `Start with ${many(game.players, 'player')}`, does: 'start' }
        : { label: 'Waiting for players', does: 'start', disabled: true };
    case 'question':
      return { label: timeLeft(game, now) > 0 ? 'Close question' : 'Reveal the answer', does: 'next' };
    case 'reveal':
      return { label: last ? 'Show the final result' : 'Show leaderboard', does: 'next' };
    case 'leaderboard':
      return { label: last ? 'Show the podium' : 'Next question', does: 'next' };
    case 'podium':
      return { label: 'Play another quiz', does: 'endAndReturn' };
    default:
      if (ui.opening) {
        return { label: 'Opening the room', does: 'openRoom', disabled: true, busy: true };
      }
      return chosenBank(ui)?.questions
        ? { label: 'Open the room', does: 'openRoom' }
        : { label: 'Choose a bank', does: 'openRoom', disabled: true };
  }
}

/**
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function hostView(view, act) {
  return html`${storageView(view.game)} ${crowdWarnings(view.game, view.ui, act)} ${screen(view, act)} ${confirmDialog(removalConfirmation(view.ui.confirm, view.game, act) ?? confirmationOf(view), act)} ${correctionDialog(view, act)}
    ${reconnectBanner(view.link)}`;
}

/** Shows a storage problem until it is solved: receipts wait for the storage, and the host can inform the operator. */
function storageView({ storage }) {
  return storage
    ? html`<p class="storage-alert is-${storage.how}" role="alert">
        <b>${storage.how === 'behind' ? 'Saving is slow.' : 'Saving fails.'}</b> ${storage.detail}
      </p>`
    : nothing;
}

function screen(view, act) {
  switch (screenOf(view)) {
    case 'ended':
      return html`<main class="middle">
        <h1 tabindex="-1" data-focus>This page is no longer the host</h1>
        <p class="soft">${view.link.sentence}</p>
        <button class="button" @click=${act.reload}>Host here</button>
      </main>`;
    case 'opening':
      return html`<main class="middle"><p class="brand">${logo()} Trivium</p><h1 class="soft">One moment</h1></main>`;
    case 'key':
      return keyView(view.ui, act);
    case 'banks':
      return html`${masthead(view.ui.key ? html`<a href=${sitePath('/rooms')}>Past rooms</a>` : nothing)} ${banksView(view.ui, act)} ${actions(view, act)}`;
    default:
      return html`${masthead(roomTitle(view.game))}
        ${view.game.phase === 'lobby' ? lobbyView(view, act) : gameView(view, act)} ${actions(view, act)}`;
  }
}

function roomTitle({ bank }) {
  return html`<b dir="auto">${bank}</b>`;
}

/** Renders the bar at the bottom: secondary actions left, the next step right. */
function actions(view, act) {
  const { game, pausing } = view;
  const { label, disabled = false, busy = false } = nextStep(view);
  return html`<footer class="actions">
    ${game.refused ? html`<p class="problem" role="alert">${game.refused.detail}</p>` : nothing}
    ${game.phase && game.phase !== 'podium'
      ? html`<button class="button quiet" @click=${() => act.confirm({ kind: 'end' })}>
            ${game.phase === 'lobby' ? 'Close room' : 'End game'}
          </button>`
      : nothing}
    <button
      class="button primary"
      aria-disabled=${disabled ? 'true' : 'false'}
      aria-busy=${pausing ? 'true' : 'false'}
      @click=${act.step}
    >
      ${busy ? html`<span class="spinner"></span>` : nothing} ${label} ${game.phase ? html`<kbd>space</kbd>` : nothing}
    </button>
  </footer>`;
}

/** Returns the confirmation of an action that cannot be undone. */
function confirmationOf({ ui }) {
  const { at } = ui.confirm ?? {};
  return at?.phase === 'lobby'
    ? {
        title: 'Close the room?',
        text: 'Everyone who has joined will be disconnected.',
        keep: 'Keep it open',
        go: 'Close the room',
      }
    : {
        title: 'End the game now?',
        text: 'Current scores are final. Go straight to the podium?',
        keep: 'Keep playing',
        go: 'End the game',
      };
}

/**
 * @param {!trivium.HostView} view
 * @return {string}
 */
export function announcement({ game, link, now }) {
  if (link.status === 'reconnecting') {
    return link.sentence || 'Reconnecting…';
  }
  const number = game.question ? game.question.question + 1 : 0;
  switch (game.phase) {
    case 'lobby':
      return game.players ? `${many(game.players, 'player')} in the lobby.` : 'The room is open.';
    case 'question':
      return timeLeft(game, now) > 0 ? `Question ${number} is open. ${outageOf(game)}` : 'Time is up.';
    case 'reveal':
      return `Question ${number} is closed.`;
    case 'leaderboard':
      return firstOf(game.leaderboard?.top ?? [], 'leads', 'lead');
    case 'podium':
      return firstOf(game.finished?.podium ?? [], 'won', 'won');
    default:
      return '';
  }
}

/** Returns a sentence that names the leaders. */
function firstOf(rows, verb, verbOfSeveral) {
  const first = rows.filter((row) => row.rank === 1 && isPlaced(row)).map(({ name }) => name);
  return first.length ? `${first.join(' and ')} ${first.length > 1 ? verbOfSeveral : verb}.` : rows.length ? 'Nobody has points yet.' : '';
}
