import { sitePath } from '../core/base-path.js';
import { many } from '../core/format.js';
import { isBetweenQuizzes, numberInRound, opensIn, timeLeft } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { logo } from '../core/logo.js';
import { outageOf } from '../core/notice.js';
import { isPlaced } from '../core/rank.js';
import { reconnectBanner } from '../core/reconnect-banner.js';
import { breakTitle, roundTitle } from '../core/rounds.js';
import { banksView, keyView } from './banks.js';
import { confirmDialog } from './confirm-dialog.js';
import { correctionDialog } from './correction-dialog.js';
import { displayDialog } from './display-dialog.js';
import { masthead } from './masthead.js';
import { canSkipLeaderboard, hasHiddenAnswers, nextStep } from './next-step.js';
import { crowdWarnings, removalConfirmation } from './player-removal.js';
import { playerDialog } from './player-dialog.js';
import { pointsDialog } from './points-dialog.js';
import { remoteDialog } from './remote-dialog.js';
import { gameView, lobbyView } from './room.js';
import { tieBreakDialog } from './tie-break-dialog.js';

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
  if (ui.choosing) {
    return ui.locked ? 'key' : 'choosing';
  }
  return game.question ? `${game.phase}-${game.question.question}` : game.phase;
}

/**
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function hostView(view, act) {
  return html`${storageView(view.game)} ${crowdWarnings(view.game, view.ui, act)} ${screen(view, act)} ${confirmDialog(removalConfirmation(view.ui.confirm, view.game, act) ?? confirmationOf(view), act)} ${correctionDialog(view, act)} ${pointsDialog(view.ui, act.points)} ${playerDialog(view, act)} ${remoteDialog(view.ui, act)} ${tieBreakDialog(act)} ${displayDialog(view, act)}
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
      return html`${masthead(view.ui.key ? otherPages(view.ui) : nothing)} ${banksView(view, act)} ${actions(view, act)}`;
    case 'choosing':
      return html`${masthead(roomTitle(view.game))} ${banksView(view, act)} ${actions(view, act)}`;
    default:
      return html`${masthead(roomTitle(view.game))}
        ${view.game.phase === 'lobby' ? lobbyView(view, act) : gameView(view, act)} ${actions(view, act)}`;
  }
}

function otherPages({ hasNodes }) {
  return html`${hasNodes ? html`<a href=${sitePath('/nodes')}>Nodes</a>` : nothing} <a href=${sitePath('/rooms')}>Past rooms</a>`;
}

function roomTitle({ bank }) {
  return html`<b dir="auto">${bank}</b>`;
}

/** Renders the bar at the bottom: secondary actions left, the next step right. */
function actions(view, act) {
  const { game, pausing, ui } = view;
  const { label, disabled = false, busy = false } = nextStep(view);
  return html`<footer class="actions">
    ${game.refused ? html`<p class="problem" role="alert">${game.refused.detail}</p>` : nothing}
    ${game.phase && ui.choosing ? html`<button class="button quiet" @click=${act.backToRoom}>Back</button>` : game.phase ? roomActions(game, act) : nothing}
    <button
      class="button primary"
      aria-disabled=${disabled ? 'true' : 'false'}
      aria-busy=${pausing ? 'true' : 'false'}
      @click=${act.step}
    >
      ${busy ? html`<span class="spinner"></span>` : nothing} ${label} ${game.phase && !ui.choosing ? html`<kbd>space</kbd>` : nothing}
    </button>
  </footer>`;
}

function roomActions(game, act) {
  const end = game.phase === 'lobby' ? 'Close room' : isBetweenQuizzes(game) ? 'End room' : 'End game';
  return html`<button class="button quiet" @click=${() => act.confirm({ kind: 'end' })}>${end}</button>
    ${hasHiddenAnswers(game) ? html`<button class="button quiet" @click=${act.revealAll}>Reveal all</button>` : nothing}
    ${canSkipLeaderboard(game)
      ? html`<button class="button quiet" @click=${act.skip}>Skip leaderboard <kbd>S</kbd></button>`
      : nothing}`;
}

/** Returns the confirmation of an action that cannot be undone. */
function confirmationOf({ game, ui }) {
  const { at } = ui.confirm ?? {};
  if (isBetweenQuizzes(game)) {
    return {
      title: 'End the room?',
      text: 'Everyone will be disconnected. The report is kept.',
      keep: 'Keep it open',
      go: 'End the room',
    };
  }
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
  if (game.paused) {
    return 'The game is paused.';
  }
  const number = game.question ? numberInRound(game.question) : 0;
  switch (game.phase) {
    case 'lobby':
      return game.players ? `${many(game.players, 'player')} in the lobby.` : 'The room is open.';
    case 'bets':
      return 'Bets are open.';
    case 'locking':
      return 'The answer sheet is about to be locked.';
    case 'marking':
      return 'The answer sheet is locked.';
    case 'answers':
      return 'The answers of the sheet are shown.';
    case 'question':
      if (game.question.sheet) {
        return `Question ${number} is on the answer sheet.`;
      }
      if (opensIn(game, now) > 0) {
        return `Question ${number} is shown. Answers open in a moment.`;
      }
      return timeLeft(game, now) > 0 ? `Question ${number} is open. ${outageOf(game)}` : 'Time is up.';
    case 'round':
      return `${roundTitle(game)}.`;
    case 'break':
      return `${breakTitle(game)}.`;
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
