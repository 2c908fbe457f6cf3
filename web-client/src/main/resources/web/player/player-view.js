import { KICKED, REPLACED, ROOM_ENDED } from '../core/close-codes.js';
import { many } from '../core/format.js';
import { isPodiumPending, isSheetShown } from '../core/game-state.js';
import { html } from '../core/html.js';
import { logo } from '../core/logo.js';
import { reconnectBanner } from '../core/reconnect-banner.js';
import { joinView } from './join-form.js';

/**
 * Returns the identifier of the screen that a view shows; when it changes, the focus moves.
 *
 * @param {!trivium.PlayerView} view
 * @return {string}
 */
export function screenOf({ game, link, form, now }) {
  if (link.status === 'ended' && !(link.code === ROOM_ENDED && game.phase === 'podium')) {
    return 'ended';
  }
  if (!game.phase) {
    return waitsForRoom(link) && !form.busy && !form.checking ? 'opening' : `join-${form.step}`;
  }
  if (isPodiumPending(game, now)) {
    return 'podium-pending';
  }
  if (game.role !== 'spectator' && choosesTeam(game, form)) {
    return 'team-choice';
  }
  if (isSheetShown(game)) {
    return 'sheet';
  }
  return game.question ? `${game.phase}-${game.question.question}` : game.phase;
}

/** Whether the page shows the choice of a team: before the first one, or because the player wants to change it. */
function choosesTeam({ phase, team, teams }, { changingTeam }) {
  return Boolean(teams?.choosing) && ['lobby', 'round', 'break'].includes(phase) && (team === null || changingTeam);
}

/**
 * @param {!trivium.PlayerView} view
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function playerView(view, act) {
  return html`${screen(view, act)} ${reconnectBanner(view.link)}`;
}

function screen(view, act) {
  const { game, link, parts } = view;
  switch (screenOf(view)) {
    case 'ended':
      return endedView(link, act);
    case 'opening':
      return openingView(view, act);
    case 'podium-pending':
      return parts.podiumPendingView?.() ?? openingView(view, act);
    case 'team-choice':
      return parts.teamChoiceView?.(view, act) ?? openingView(view, act);
    case 'sheet':
      return (game.sheet && parts.sheetView?.(view, act)) ?? openingView(view, act);
  }
  if (game.role === 'spectator') {
    return parts.spectatorView?.(view, act) ?? openingView(view, act);
  }
  switch (game.phase) {
    case 'lobby':
      return lobbyView(view, act);
    case 'question':
      return (game.question.kind === 'buzzer' ? parts.buzzerView : parts.questionView)?.(view, act) ?? openingView(view, act);
    case 'reveal':
      return parts.resultView?.(game, parts.teamResultView?.(game), parts.flagView?.(game, act), parts.sheetStripView?.(game)) ?? openingView(view, act);
    case 'round':
      return parts.roundView?.(game, parts.ownTeamView?.(game, act), parts.jokerView?.(game, act)) ?? openingView(view, act);
    case 'bets':
      return parts.betView?.(view, act) ?? openingView(view, act);
    case 'answers':
      return parts.sheetResultView?.(game, parts.teamResultView) ?? openingView(view, act);
    case 'break':
      return parts.breakView?.(view, parts.ownTeamView?.(game, act), parts.teamBreakRows?.(game)) ?? openingView(view, act);
    case 'leaderboard':
      return (game.leaderboard.teams?.length ? parts.teamLeaderboardView : parts.boardView)?.(game) ?? openingView(view, act);
    case 'podium':
      return (game.finished.teams?.length ? parts.teamPodiumView : parts.podiumView)?.(view, act) ?? openingView(view, act);
    case '':
      return joinView(view, act);
    default:
      return openingView(view, act);
  }
}

function openingView({ missing = [] }, act) {
  if (missing.length) {
    return html`<main class="middle">
      <h1 tabindex="-1" data-focus>Part of this page could not be loaded</h1>
      <p class="soft">Check your connection, then reload. Your place in the game is kept.</p>
      <button class="button" @click=${act.reload}>Reload</button>
    </main>`;
  }
  return html`<main class="middle"><h1 class="soft" tabindex="-1" data-focus>One moment</h1></main>`;
}

function lobbyView({ game, parts }, act) {
  const { me, players, bank, room } = game;
  return html`<main class="middle lobby">
    <p class="brand">${logo()} Trivium</p>
    <div class="ticket seat">
      <p class="soft" dir="auto">${bank}</p>
      ${parts.avatarView?.(me.avatar)}
      <h1 tabindex="-1" data-focus><bdi translate="no">${me.name}</bdi></h1>
      <p class="stub"><span class="soft">Room</span> <b class="code" translate="no">${room.slice(0, 3)} ${room.slice(3)}</b></p>
    </div>
    ${parts.ownTeamView?.(game, act) ?? ''}
    <p class="joined">You’re in!</p>
    <p class="soft">
      ${players > 1 ? `You and ${many(players - 1, 'other player')}, so far.` : 'You’re the first one here.'}
      The first question will appear here.
    </p>
    <p class="dots" aria-hidden="true"><i></i><i></i><i></i></p>
    ${parts.vibrationSwitch?.()}
  </main>`;
}

function endedView({ code, sentence }, act) {
  const titles = { [ROOM_ENDED]: 'Game over', [KICKED]: 'You were removed', [REPLACED]: 'Open in another window' };
  const canReconnect = code !== ROOM_ENDED && code !== KICKED;
  return html`<main class="middle ended">
    <p class="brand">${logo()} Trivium</p>
    <h1 tabindex="-1" data-focus>${titles[code] ?? 'Something went wrong'}</h1>
    <p class="soft">${sentence}</p>
    ${canReconnect
      ? html`<button class="button" @click=${act.reload}>${code === REPLACED ? 'Play here' : 'Reload'}</button>`
      : html`<button class="button" @click=${act.leave}>Join another room</button>`}
  </main>`;
}

/**
 * Returns the announcement for screen readers; the focus already moves to the new heading.
 *
 * @param {!trivium.PlayerView} view
 * @return {string}
 */
export function announcement({ game, link, now, parts }) {
  return link.status === 'reconnecting' ? link.sentence || 'Reconnecting…' : (parts.stateOf?.(game, now) ?? '');
}

function waitsForRoom({ status }) {
  return status === 'opening' || status === 'reconnecting' || status === 'open';
}
