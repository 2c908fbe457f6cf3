import { avatarView } from '../core/avatars.js';
import { verdictIcon } from '../core/choice-marks.js';
import { count, many } from '../core/format.js';
import { numberInRound } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { logo } from '../core/logo.js';
import { correctionNote, LATE, notice } from '../core/notice.js';
import { isPlaced, ordinal } from '../core/rank.js';
import { richText } from '../core/rich-text.js';
import { roundNumber } from '../core/rounds.js';
import { membersView } from '../core/teams.js';
import { answerReview } from './answer-review.js';
import { vibrationSwitch } from './vibration.js';

/**
 * Renders the result of a question: the verdict, points and rank of the player, and the correct answer.
 *
 * @param {!trivium.GameState} game
 * @param {!trivium.Template=} team the result of the own team
 * @param {!trivium.Template=} flag the button to doubt the answer
 * @param {!trivium.Template=} strip the marks of the answer sheet
 * @return {!trivium.Template}
 */
export function resultView(game, team = nothing, flag = nothing, strip = nothing) {
  const { reveal, result, lost, corrected, sheet, question } = game;
  const kind = verdictOf(game);
  const unanswered = question.kind === 'buzzer' ? 'You did not answer' : result?.knockOut?.out ? 'You are out' : 'No answer';
  const none = corrected?.dropped ? 'It doesn’t count' : lost ? 'Too late' : result ? unanswered : 'You joined after this question';
  const half = Boolean(sheet) && isTyped(question) && kind === 'wrong' && result.points > 0;
  const title = { right: 'Right!', wrong: half ? 'Half right' : result?.points > 0 ? 'Partly right' : 'Not this time', none }[kind];
  return html`<main class="result ${half ? 'half' : kind}">
    <section class="verdict">
      <span class="verdict-icon">${half ? html`<span aria-hidden="true">½</span>` : verdictIcon(kind)}</span>
      <h1 tabindex="-1" data-focus>${title}</h1>
      ${lost ? html`<p class="gained">${LATE}</p>` : result ? gained(result, kind) : nothing}
    </section>
    ${result ? standing(result, behind(result)) : nothing} ${knockOutNote(game)} ${team} ${strip} ${notice(game)}
    <section class="answer-review">
      ${correctionNote(game)}
      ${answerReview(game, half ? 'none' : kind)}
      ${reveal.explanation ? html`<div class="explanation">${richText(reveal.explanation)}</div>` : nothing}
      ${flag}
    </section>
  </main>`;
}

function knockOutNote({ result, teams }) {
  if (!result?.knockOut) {
    return nothing;
  }
  const { out, left, of } = result.knockOut;
  const who = teams ? 'Your team is' : 'You are';
  return html`<p class="knock-out ${out ? 'is-out' : ''}">
    <b>${out ? `${who} out for the rest of this round.` : left === 1 ? `${who} the last one in!` : `${who} still in.`}</b>
    ${left > 1 || out ? html`<span>${count(left)} of ${many(of, teams ? 'team' : 'player')} left.</span>` : nothing}
  </p>`;
}

/** Whether an answer is marked as a whole, by the host if needed. */
function isTyped({ kind }) {
  return kind === 'text' || kind === 'number';
}

/** Returns the verdict; `none` until the room has sent it. A player who has just joined has no result. */
function verdictOf({ result, receipt, corrected, buzzer, me }) {
  if (!result || corrected?.dropped) {
    return 'none';
  }
  const judged = buzzer?.presses.find(({ player }) => player === me?.player)?.right;
  return result.correct ? 'right' : receipt || judged === false ? 'wrong' : 'none';
}

function gained({ points, streak }, kind) {
  const beads = Array.from({ length: Math.min(streak, 5) }, () => html`<i></i>`);
  return kind === 'right'
    ? html`<p class="gained number" translate="no">+${count(points)}</p>
        <p class="streak">
          ${streak > 1 ? html`<span class="beads" aria-hidden="true">${beads}</span> ${streak} in a row` : 'First of a new streak!'}
        </p>`
    : html`<p class="gained">${points ? `+${count(points)}` : 'No points'}</p>`;
}

function behind({ rank, total, shared, behind: ahead }) {
  if (!ahead) {
    return rank > 1 ? '' : !total ? 'Nobody has points yet' : shared ? 'You share the lead' : 'You’re in the lead';
  }
  return ahead.points > 0
    ? html`<b class="number" translate="no">${count(ahead.points)}</b> behind <bdi translate="no">${ahead.name}</bdi>`
    : html`Level with <bdi translate="no">${ahead.name}</bdi>`;
}

function standing({ total, points, rank, of, shared }, note) {
  return html`<dl class="standing ticket">
    <div><dt>Rank</dt><dd class="number" translate="no">${rankOf({ rank, total })} <small>of ${count(of)}${shared && isPlaced({ rank, total }) ? ', shared' : ''}</small></dd></div>
    <div><dt>Points</dt><dd class="number" translate="no" data-from=${total - points} data-to=${total}>${count(total)}</dd></div>
    ${note ? html`<div class="note"><dt class="unseen">Just ahead</dt><dd>${note}</dd></div>` : nothing}
  </dl>`;
}

function rankOf(own) {
  return own && isPlaced(own) ? ordinal(own.rank) : '–';
}

/**
 * Renders the leaderboard of a player: the own rank in large type and the best players below, after a round all whom the
 * server names.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template}
 */
export function boardView(game) {
  const { leaderboard, result } = game;
  return html`<main class="board">
    <header class="bar">
      <p class="brand">${logo()} Trivium</p>
      <p class="soft">${progress(game)}</p>
    </header>
    ${notice(game)} ${place(game, leaderboard.last ? 'After this round, you are' : 'You are currently')}
    ${result ? html`<p class="distance">${behind(result)}</p>` : nothing}
    ${standingRows(leaderboard.top, game)} ${vibrationSwitch()}
  </main>`;
}

function progress({ leaderboard, question, round }) {
  if (leaderboard.last) {
    return round ? `After ${roundNumber(round).toLowerCase()}` : 'After the round';
  }
  return question ? html`After question <b class="number" translate="no">${numberInRound(question)}</b> of ${question.of}` : nothing;
}

function place({ standing: own, me }, lead) {
  return html`<section class="place">
    <h1 tabindex="-1" data-focus><small>${lead}</small> <span class="number ${own?.rank > 99 ? 'is-far' : ''}" translate="no">${rankOf(own)}</span></h1>
    ${own ? html`<p class="soft"><bdi translate="no">${me.name}</bdi>, with ${many(own.total, 'point')}, of ${many(own.of, 'player')}</p>` : nothing}
  </section>`;
}

/**
 * Renders a row for each of the best players, and one for this player.
 *
 * @param {!Array<!trivium.Row>} top
 * @param {!trivium.GameState} game
 * @return {!trivium.Template}
 */
export function standingRows(top, { me, standing: own }) {
  const inTop = top.some((row) => row.name === me.name);
  return html`<ol class="rows">
    ${top.map((row) => rowOf(row, row.name === me.name))}
    ${own && !inTop ? rowOf({ rank: own.rank, name: me.name, avatar: me.avatar, total: own.total }, true, 'is-apart') : nothing}
  </ol>`;
}

function rowOf({ rank, name, total, members, avatar }, own, more = '') {
  return html`<li class="row ${own ? 'is-own' : ''} ${more}">
    <span class="rank number" translate="no">${isPlaced({ rank, total }) ? rank : '–'}</span>
    <span class="who">${avatarView(avatar)}<bdi translate="no">${name}</bdi>${own ? html`<span class="unseen">, that is you</span>` : nothing}${membersView(members)}</span>
    <span class="total number" translate="no">${count(total)}</span>
  </li>`;
}

/**
 * @param {!trivium.PlayerView} view
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function podiumView({ game, link }, act) {
  const { finished, standing: own } = game;
  const first = finished.podium.filter(({ rank }) => rank === 1);
  const lead = leadOf(own, first.length > 1);
  return html`<main class="board podium rank-${own && isPlaced(own) ? Math.min(own.rank, 4) : 4}">
    <header class="bar"><p class="brand">${logo()} Trivium</p><p class="soft" dir="auto">${game.bank}</p></header>
    ${notice(game)} ${place(game, lead)}
    ${standingRows(finished.podium, game)}
    <footer class="leave">
      <p class="soft">${link.status === 'ended' ? link.sentence : 'Thanks for playing.'}</p>
      <button class="button quiet" @click=${act.leave}>Join another room</button>
    </footer>
  </main>`;
}

function leadOf(own, shared) {
  if (own && !isPlaced(own)) {
    return 'Nobody scored this time';
  }
  if (own?.rank === 1) {
    return shared ? 'You share first place!' : 'You won!';
  }
  return own?.rank <= 3 ? 'On the podium!' : 'You finished';
}

/**
 * Renders the wait until the display has shown the winners.
 *
 * @return {!trivium.Template}
 */
export function podiumPendingView() {
  return html`<main class="middle rising">
    <p class="brand">${logo()} Trivium</p>
    <h1 tabindex="-1" data-focus>That was the last question</h1>
    <p class="soft">Look at the screen: here comes the podium.</p>
    <p class="dots" aria-hidden="true"><i></i><i></i><i></i></p>
  </main>`;
}
