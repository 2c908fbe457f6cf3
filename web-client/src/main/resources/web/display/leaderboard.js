import { avatarView } from '../core/avatars.js';
import { count } from '../core/format.js';
import { numberInRound } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { logo } from '../core/logo.js';
import { isPlaced } from '../core/rank.js';
import { teamBadge } from '../core/teams.js';
import { leaderboardRows } from './team-standing.js';
import { roundNumber } from '../core/rounds.js';

/** Duration (ms) of moving rows and counting numbers, and the delay in which the previous ranks are shown. */
export const MOTION = 2600;
const DELAY = 900;

/**
 * Renders the animated leaderboard: every row starts at its previous place, and its points count up while it moves.
 * Both are computed from `gained`, so a display that previous opened late can show it too.
 *
 * @param {!trivium.DisplayView} view
 * @return {!trivium.Template}
 */
export function leaderboardView({ game, now, since }) {
  const { last } = game.leaderboard;
  const top = leaderboardRows(game.leaderboard);
  const before = placesBefore(top);
  const progress = eased((now - since - DELAY) / (MOTION - DELAY));
  const best = Math.max(1, ...top.map((row) => row.total));
  return html`<main class="leaderboard">
    <header class="strip">
      <p class="brand">${logo()} Trivium</p>
      <h1 data-fit="2 1">${last ? 'End of the round' : 'Leaderboard'}</h1>
      <p class="round">${position(game)}</p>
    </header>
    <ol class="standings ${top.length > 5 ? 'is-long' : ''}">
      ${top.map((row, place) => {
        const total = Math.round(row.total - row.gained * (1 - progress));
        const rank = !isPlaced(row) ? '–' : progress > 0.5 || !since ? row.rank : '';
        return html`<li
          class="standing-row ${since ? 'is-moving' : ''} ${row.rank === 1 && isPlaced(row) ? 'is-first' : ''}"
          .style=${`--from: ${before[place] - place}`}
        >
          <span class="rank number" translate="no">${rank}</span>
          <span class="who" data-fit=${top.length > 5 ? '1.375 0.625' : '1.875 0.75'}>${teamBadge(row.team)}${avatarView(row.avatar)} <bdi translate="no">${row.name}</bdi></span>
          <span class="gained number" translate="no">${row.gained > 0 ? `+${count(row.gained)}` : nothing}</span>
          <span class="total number" translate="no">${count(total)}</span>
          <span class="fill" aria-hidden="true" .style=${`transform: scaleX(${total / best})`}></span>
        </li>`;
      })}
    </ol>
  </main>`;
}

function position({ leaderboard, question, questions, round }) {
  if (leaderboard.last && round) {
    return `After ${roundNumber(round).toLowerCase()}`;
  }
  return html`After <b class="number" translate="no">${question ? numberInRound(question) : 0}</b> of ${question?.of ?? questions}`;
}

/**
 * Returns for each row its place among these rows before the points of the last question.
 *
 * @param {!Array<!trivium.Row>} top
 * @return {!Array<number>}
 */
export function placesBefore(top) {
  const order = top.map((row, place) => ({ place, previous: row.total - row.gained }));
  order.sort((left, right) => right.previous - left.previous || left.place - right.place);
  return top.map((_, place) => order.findIndex((row) => row.place === place));
}

function eased(progress) {
  const limited = Math.max(0, Math.min(1, progress));
  return 1 - (1 - limited) ** 3;
}
