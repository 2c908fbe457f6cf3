import { count } from '../core/format.js';
import { isLast } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { logo } from '../core/logo.js';
import { isPlaced } from '../core/rank.js';

/** How long rows move and numbers count up (ms), after a moment in which the room sees how it was. */
export const MOTION = 2600;
const BEFORE = 900;

/**
 * The leaderboard as it moves: every row begins where its points before this question would have put it, and its
 * number counts up while it climbs. Both come out of `gained`, so a display that was opened a moment ago can do it too.
 *
 * @param {!trivium.DisplayView} view
 * @return {!trivium.Template}
 */
export function leaderboardView({ game, now, since }) {
  const { top } = game.leaderboard;
  const before = placesBefore(top);
  const progress = eased((now - since - BEFORE) / (MOTION - BEFORE));
  const best = Math.max(1, ...top.map((row) => row.total));
  return html`<main class="leaderboard">
    <header class="strip">
      <p class="brand">${logo()} Trivium</p>
      <h1 data-fit="2 1">${isLast(game) ? 'Last leaderboard before the podium' : 'Leaderboard'}</h1>
      <p class="round">After <b class="number" translate="no">${game.question ? game.question.question + 1 : 0}</b> of ${game.questions}</p>
    </header>
    <ol class="standings">
      ${top.map((row, place) => {
        const total = Math.round(row.total - row.gained * (1 - progress));
        const rank = !isPlaced(row) ? '–' : progress > 0.5 || !since ? row.rank : '';
        return html`<li
          class="standing-row ${since ? 'is-moving' : ''} ${row.rank === 1 && isPlaced(row) ? 'is-first' : ''}"
          .style=${`--from: ${before[place] - place}`}
        >
          <span class="rank number" translate="no">${rank}</span>
          <span class="who" data-fit="1.875 0.75"><bdi translate="no">${row.name}</bdi></span>
          <span class="gained number" translate="no">${row.gained > 0 ? `+${count(row.gained)}` : nothing}</span>
          <span class="total number" translate="no">${count(total)}</span>
          <span class="fill" aria-hidden="true" .style=${`transform: scaleX(${total / best})`}></span>
        </li>`;
      })}
    </ol>
  </main>`;
}

/**
 * For each row, the place it had among these rows before the last question's points.
 *
 * @param {!Array<!trivium.Row>} top
 * @return {!Array<number>}
 */
export function placesBefore(top) {
  const order = top.map((row, place) => ({ place, was: row.total - row.gained }));
  order.sort((one, other) => other.was - one.was || one.place - other.place);
  return top.map((_, place) => order.findIndex((row) => row.place === place));
}

function eased(progress) {
  const inside = Math.max(0, Math.min(1, progress));
  return 1 - (1 - inside) ** 3;
}
