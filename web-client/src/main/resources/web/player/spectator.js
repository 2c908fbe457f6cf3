import { revealedAnswer } from '../core/chart.js';
import { choiceList } from '../core/choices.js';
import { countdown } from '../core/countdown.js';
import { count } from '../core/format.js';
import { breakLeft, numberInRound, timeLeft } from '../core/game-state.js';
import { areChoicesHidden, hiddenChoicesNote } from '../core/hidden-choices.js';
import { html, nothing } from '../core/html.js';
import { worthLabel } from '../core/labels.js';
import { logo } from '../core/logo.js';
import { notice } from '../core/notice.js';
import { isPlaced } from '../core/rank.js';
import { picture, promptText, richText } from '../core/rich-text.js';
import { breakTitle, clockText, roundLength, roundNumber } from '../core/rounds.js';
import { membersView, teamName } from '../core/teams.js';

/** The game on the phone of somebody who watches: the same as the players see, without anything to press. */

/**
 * Renders the present screen.
 *
 * @param {!trivium.PlayerView} view
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function spectatorView(view, act) {
  const { game, now } = view;
  switch (game.phase) {
    case 'question':
      return questionScreen(game, now);
    case 'reveal':
      return page(
        html`${prompt(game.question)} ${revealedAnswer(game)}
        ${game.reveal.explanation ? html`<div class="explanation">${richText(game.reveal.explanation)}</div>` : nothing}`,
        progress(game),
        game,
      );
    case 'leaderboard':
      return page(html`<h1 tabindex="-1" data-focus>${game.leaderboard.last ? 'After this round' : 'Leaderboard'}</h1> ${standing(game.leaderboard.teams, game.leaderboard.top)}`, progress(game), game);
    case 'round':
      return waiting(roundNumber(game.round), game.round?.title || game.bank, html`${roundLength(game)} ${worth(game.round ?? {})}`, game);
    case 'break':
      return breakScreen(game, now);
    case 'podium':
      return page(html`<h1 tabindex="-1" data-focus>The podium</h1> ${standing(game.finished.teams, game.finished.podium)} ${leaving('Join another room', act)}`, nothing, game);
    default:
      return lobby(game, act);
  }
}

function page(content, right, game) {
  return html`<main class="board spectator">
    <header class="bar"><p class="brand">${logo()} Trivium</p><p class="soft">${right}</p></header>
    ${notice(game)} ${content}
  </main>`;
}

function waiting(above, title, below, game, more = nothing) {
  return html`<main class="middle lobby">
    <p class="brand">${logo()} Trivium</p>
    <div class="ticket seat">
      <p class="soft" dir="auto">${above}</p>
      <h1 tabindex="-1" data-focus dir="auto">${title}</h1>
      <p class="stub">${below}</p>
    </div>
    ${notice(game)}
    <p class="soft">The first question will appear here.</p>
    <p class="dots" aria-hidden="true"><i></i><i></i><i></i></p>
    ${more}
  </main>`;
}

function lobby(game, act) {
  const { room, bank } = game;
  const code = html`<span class="soft">Room</span> <b class="code" translate="no">${room.slice(0, 3)} ${room.slice(3)}</b>`;
  const play = html`<button class="button quiet" @click=${act.leave}>Play instead</button>`;
  return waiting(bank, 'You’re watching', code, game, play);
}

function leaving(label, act) {
  return html`<footer class="leave"><button class="button quiet" @click=${act.leave}>${label}</button></footer>`;
}

function progress({ question, leaderboard, phase, round }) {
  if (phase === 'leaderboard' && leaderboard.last && round) {
    return roundNumber(round);
  }
  return question ? html`Question <b class="number" translate="no">${numberInRound(question)}</b> of ${question.of}` : nothing;
}

function worth(question) {
  const label = worthLabel(question);
  return label ? html`<span class="worth">${label}</span>` : nothing;
}

function prompt(question) {
  const size = question.prompt.length > 180 ? 'is-endless' : question.prompt.length > 50 ? 'is-middle' : 'is-short';
  return html`<h1 class="prompt ${size}" tabindex="-1" data-focus dir="auto"><span class="words">${promptText(question.prompt)}</span></h1>
    ${picture(question)}`;
}

function questionScreen(game, now) {
  const { question } = game;
  const hidden = areChoicesHidden(game, now);
  return html`<main class="board spectator">
    <header class="bar">
      <p class="soft">${progress(game)}</p>
      ${countdown(timeLeft(game, now), question.limit)}
      <p class="soft">Watching</p>
    </header>
    ${notice(game)} ${worth(question)} ${prompt(question)}
    ${hidden ? hiddenChoicesNote(game, now) : choiceList(question, { list: 'watched-choices', item: 'on-paper' })}
  </main>`;
}

function breakScreen(game, now) {
  const { next, top = [], teams } = game.break;
  const left = breakLeft(game, now);
  return html`<main class="board interlude spectator">
    <header class="bar"><p class="brand">${logo()} Trivium</p></header>
    ${notice(game)}
    <section class="place">
      <h1 tabindex="-1" data-focus>${breakTitle(game)}</h1>
      ${left ? html`<p class="clock number" role="timer" translate="no">${clockText(left)}</p>` : nothing}
      ${next ? html`<p class="next"><span class="soft">Next:</span> <b dir="auto">${next}</b></p>` : nothing}
    </section>
    ${top.some(isPlaced) || teams?.some(isPlaced) ? standing(teams, top) : nothing}
  </main>`;
}

/** Renders the teams; without teams, the players. */
function standing(teams, top) {
  return html`<ol class="rows">
    ${teams?.length
      ? teams.map((row) => rowOf(row, teamName(row.team, row.name)))
      : top.map((row) => rowOf(row, html`<bdi translate="no">${row.name}</bdi>${membersView(row.members)}`))}
  </ol>`;
}

function rowOf({ rank, total }, who) {
  return html`<li class="row">
    <span class="rank number" translate="no">${isPlaced({ rank, total }) ? rank : '–'}</span>
    <span class="who">${who}</span>
    <span class="total number" translate="no">${count(total)}</span>
  </li>`;
}
