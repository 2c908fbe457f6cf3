import { repeat } from '../lib/lit-html/directives/repeat.js';
import { answerCount } from '../core/answer-count.js';
import { avatarView } from '../core/avatars.js';
import { sitePath } from '../core/base-path.js';
import { revealedAnswer } from '../core/chart.js';
import { pressList } from '../core/buzzer.js';
import { choiceList } from '../core/choices.js';
import { countdown } from '../core/countdown.js';
import { count, many, spacedCode } from '../core/format.js';
import { breakLeft, isBetweenQuizzes, isSheetShown, numberInRound, timeLeft } from '../core/game-state.js';
import { areChoicesHidden, hiddenChoicesNote } from '../core/hidden-choices.js';
import { html, nothing } from '../core/html.js';
import { joinAddress, worthLabel } from '../core/labels.js';
import { notice } from '../core/notice.js';
import { isPlaced } from '../core/rank.js';
import { picture, promptText, richText } from '../core/rich-text.js';
import { typedCloud } from '../core/typed-cloud.js';
import { breakTitle, clockText, roundLength, roundNumber } from '../core/rounds.js';
import { answerKeyView } from './answer-key.js';
import { attendancePanel } from './attendance.js';
import { formatSentences } from '../core/round-format.js';
import { survivorsView } from '../core/survivors.js';
import { buzzerPanel } from './buzzer-panel.js';
import { controlRow } from './game-controls.js';
import { revealedMarks } from './marking-panel.js';
import { membersView } from '../core/teams.js';
import { menu } from './menu.js';
import { playAlongNote, playsAlong } from './play-along.js';
import { newestOf } from './player-removal.js';
import { pointsButton } from './points-dialog.js';
import { programmePanel } from './programme-panel.js';
import { jokersNote, sheetStage } from './sheet-panel.js';
import { teamBoardView, teamSidebarView } from './team-board.js';
import { teamRowsView } from './team-standing.js';
import { tiesNote } from './tie-break-dialog.js';

/**
 * Renders the lobby: how to join, and who has joined.
 *
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function lobbyView(view, act) {
  const { game, ui } = view;
  const { room, players, teams } = game;
  return html`<main class="room is-lobby ${teams ? 'has-teams' : ''}">
    <section class="stage">
      <h1 tabindex="-1" data-focus>${players ? 'Players are joining' : 'The room is open'}</h1>
      <div class="ticket join-ticket">
        <div>
          <p class="soft">Join at <b>${joinAddress(game.joinUrl)}</b></p>
          <p class="code" translate="no"><span class="unseen">Room code </span>${spacedCode(room)}</p>
          <button class="link" @click=${() => act.copy(game.joinUrl, 'join')}>${ui.copied === 'join' ? 'Copied' : 'Copy join link'}</button>
        </div>
        <img class="qr" src=${sitePath(`/qr/${room}.svg`)} alt="QR code to join this room" width="132" height="132" />
      </div>
      ${roomControls(game, ui, act)} ${programmePanel(game, act)}
    </section>
    ${teams ? teamBoardView(view, act) : rosterView(game, act, true)}
  </main>`;
}

/**
 * Renders the running game: the current screen, and a column with controls.
 *
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function gameView(view, act) {
  const { game, ui } = view;
  return html`<main class="room">
    <section class="stage">${controlRow(view, act)} ${playAlongNote(view, act)} ${notice(game)} ${tiesNote(game, act)} ${answerKeyView(view, act)}
      ${sheetStage(view, act) ?? stage(view, act)} ${jokersNote(game)} ${revealedMarks(game, act)}</section>
    <aside class="sidebar">
      <p class="join-reminder"><span class="soft">${joinAddress(game.joinUrl)}</span> <b class="code" translate="no">${spacedCode(game.room)}</b></p>
      ${roomControls(game, ui, act)} ${correctionButton(game, act)} ${programmePanel(game, act)} ${attendancePanel(view, act)} ${game.teams ? teamSidebarView(view, act) : rosterView(game, act, false)}
    </aside>
  </main>`;
}

function stage(view, act) {
  const { game, now } = view;
  const { phase, question, reveal } = game;
  if (phase === 'round') {
    return roundStage(game);
  }
  if (phase === 'break') {
    return breakStage(game, now);
  }
  if (phase === 'podium') {
    return html`<h1 tabindex="-1" data-focus>The podium</h1>
      ${teamRowsView(game.finished.teams)} ${rowsView(game.finished.podium)}
      <p class="soft">${many(game.players, 'player')} played “<bdi>${game.bank}</bdi>”.</p>
      <p><a class="button quiet" href=${sitePath(`/report/${game.report}`)}>See the report</a></p>`;
  }
  if (phase === 'leaderboard') {
    return html`${progress(game)}
      <h1 tabindex="-1" data-focus>${game.leaderboard.last ? 'End of the round' : 'Leaderboard'}</h1>
      ${teamRowsView(game.leaderboard.teams)} ${rowsView(game.leaderboard.top)}`;
  }
  if (phase === 'reveal') {
    return html`${progress(game)}
      ${promptView(question)} ${question.kind === 'buzzer' ? nothing : html`<p class="right-count">${answerCount(game)}</p>`}
      ${revealedAnswer(game)} ${question.kind === 'buzzer' ? pressList(game) : typedCloud(game)} ${survivorsView(game)}
      ${reveal.explanation ? html`<div class="explanation">${richText(reveal.explanation)}</div>` : nothing}`;
  }
  const left = timeLeft(game, now);
  const answered = game.tally?.answered ?? 0;
  const of = game.tally?.of ?? game.players;
  const aloud = question.kind === 'buzzer';
  return html`<div class="progress-row">
      ${progress(game)}
      ${aloud || playsAlong(view) ? nothing : html`<p class="answered"><b class="number" translate="no">${count(answered)}</b> of ${count(of)} answered</p>`}
      ${countdown(left, question.limit)}
    </div>
    ${promptView(question)} ${aloud ? buzzerPanel(view, areChoicesHidden(game, now), act) : nothing} ${INSTRUCTIONS[question.kind] ? html`<p class="soft">${INSTRUCTIONS[question.kind]}</p>` : nothing}
    ${areChoicesHidden(game, now) ? hiddenChoicesNote(game, now) : nothing} ${choiceList(question, { list: 'options', item: 'on-paper' })}`;
}

function roundStage(game) {
  const { round, bank } = game;
  const worth = round ? worthLabel(round) : '';
  return html`<p class="soft">${roundNumber(round)}</p>
    <h1 tabindex="-1" data-focus dir="auto">${round?.title || bank}</h1>
    <p>
      ${roundLength(game)} from <bdi>${bank}</bdi>
      ${worth ? html`<span class="worth">${worth}</span>` : nothing}
    </p>
    ${formatSentences(round?.format).map((sentence) => html`<p>${sentence}</p>`)}
    ${round?.anew ? html`<p class="soft">Everyone starts at zero.</p>` : nothing}`;
}

function breakStage(game, now) {
  const { break: pause } = game;
  const { next, top = [], teams } = pause;
  const left = breakLeft(game, now);
  return html`<h1 tabindex="-1" data-focus>${breakTitle(game)}</h1>
    ${left ? html`<p class="break-clock number" role="timer" translate="no">${clockText(left)}</p>` : nothing}
    ${isBetweenQuizzes(game)
      ? html`<p class="soft">Players wait for you to choose it. Others can join.</p>
          <p><a class="button quiet" href=${sitePath(`/report/${game.report}`)}>See the report</a></p>`
      : html`<p>${next ? html`<span class="soft">Next:</span> <b dir="auto">${next}</b>` : 'The next round follows.'}</p>`}
    ${teamRowsView(teams)} ${rowsView(top)}`;
}

function promptView(question) {
  const long = question.prompt.length > 180 ? 'is-endless' : '';
  return html`<h1 class=${long} tabindex="-1" data-focus dir="auto"><span class="words">${promptText(question.prompt)}</span></h1>
    ${picture(question)}`;
}

/** How players answer, for kinds with more than one tap. */
const INSTRUCTIONS = {
  __proto__: null,
  several: 'Players tap all correct answers.',
  text: 'Players type their answers.',
  number: 'Players type a number.',
  order: 'Players put these in order.',
  match: 'Players match pairs.',
};

/** Renders the button to correct a question, once the first question has closed. */
function correctionButton(game, act) {
  const { phase, question, report, sheet, flags } = game;
  const first = isSheetShown(game) ? sheet.questions[0].question : phase === 'question' ? question.question : 1;
  return report && first > 0
    ? html`<div class="button-row"><button class="button quiet" @click=${act.openCorrection}>Correct a question</button></div>
        ${flags ? html`<p class="flags" role="status"><b class="number" translate="no">${count(flags)}</b> ${flags === 1 ? 'player says' : 'players say'} that this answer looks wrong.</p>` : nothing}`
    : nothing;
}

function progress({ question, questions }) {
  return question
    ? html`<p class="soft">
        Question <b class="number" translate="no">${numberInRound(question)}</b> of ${question.of ?? questions}
        ${worthLabel(question) ? html`<span class="worth">${worthLabel(question)}</span>` : nothing}
      </p>`
    : nothing;
}

function rowsView(rows) {
  return html`<ol class="leaderboard">
    ${rows.map(
      ({ rank, name, total, gained, members, avatar }) => html`<li class=${rank === 1 && isPlaced({ rank, total }) ? 'is-first' : ''}>
        <span class="rank number" translate="no">${isPlaced({ rank, total }) ? rank : '–'}</span>
        <span class="who">${avatarView(avatar)}<bdi translate="no">${name}</bdi>${membersView(members)}</span>
        <span class="gained number" translate="no">${gained > 0 ? `+${count(gained)}` : ''}</span>
        <span class="total number" translate="no">${count(total)}</span>
      </li>`,
    )}
  </ol>`;
}

function roomControls({ room, displayKey, locked, phase }, { copied, playing }, act) {
  const display = sitePath(`/display#room=${room}&key=${encodeURIComponent(displayKey)}`);
  return html`<div class="button-row">
    <a class="button quiet" href=${display} target="trivium-display">Open display</a>
    ${menu(copied === 'display' ? 'Copied' : 'More', [
      { label: 'Connect a display…', does: act.display.open },
      { label: 'Copy display link', does: () => act.copy(`${location.origin}${display}`, 'display') },
      { label: 'Use a phone as remote…', does: act.remote.open },
      phase !== 'podium' && playing !== room && { label: 'Play along', does: act.playAlong.start },
    ])}
    ${phase === 'podium'
      ? nothing
      : html`<button class="button quiet toggle" aria-pressed=${locked ? 'true' : 'false'} @click=${() => act.lock(!locked)}>
          <i aria-hidden="true"></i>${locked ? 'Joining is closed' : 'Lock room'}
        </button>`}
  </div>`;
}

function rosterView(game, act, open) {
  const { roster, players, locked } = game;
  return html`<details class="roster" ?open=${open}>
    <summary><h2><b class="number" translate="no">${count(players)}</b> ${players === 1 ? 'player' : 'players'}</h2></summary>
    ${roster.length > 1
      ? html`<p><button class="button quiet small" @click=${() => act.confirm(newestOf({ roster, locked }))}>Remove the newest…</button></p>`
      : nothing}
    ${players === 0 ? html`<p class="soft">Names appear here as people join.</p>` : nothing}
    <ul>
      ${repeat(
        roster,
        ({ player }) => player,
        (player) => html`<li>
          <button class="player-name" title="Rename, remove, and more" @click=${() => act.player.open(player)}>${avatarView(player.avatar)}<bdi translate="no">${player.name}</bdi></button>
          ${pointsButton(player, game, act)}
          <button class="kick" aria-label=${`Remove ${player.name}`} @click=${() => act.confirm({ kind: 'kick', player })}>
            <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M7 7l10 10M17 7 7 17"></path></svg>
          </button>
        </li>`,
      )}
    </ul>
  </details>`;
}
