import { html, nothing } from '../core/html.js';
import { isPlaced } from '../core/ranks.js';
import { isLast } from '../core/reduce.js';
import { logo } from '../core/logo.js';
import { toneOf } from '../core/shapes.js';
import { ordinal } from '../core/phrases.js';
import { count, many } from '../core/words.js';

/** How long rows move and numbers count up (ms), after a moment in which the room sees how it was. */
export const CLIMB = 2600;
const BEFORE = 900;

/**
 * The leaderboard as it moves: every row begins where its points before this question would have put it, and its
 * number counts up while it climbs. Both come out of `gained`, so a display that was opened a moment ago can do it too.
 */
export function climbView({ game, now, since }) {
  const { top } = game.leaderboard;
  const before = placesBefore(top);
  const progress = eased((now - since - BEFORE) / (CLIMB - BEFORE));
  const best = Math.max(1, ...top.map((row) => row.total));
  return html`<main class="climb">
    <header class="strip">
      <p class="brand">${logo()} Trivium</p>
      <h1 data-fit="2 1">${isLast(game) ? 'The last look before the podium' : 'Leaderboard'}</h1>
      <p class="round">After <b class="number" translate="no">${game.question ? game.question.question + 1 : 0}</b> of ${game.questions}</p>
    </header>
    <ol class="ladder">
      ${top.map((row, place) => {
        const total = Math.round(row.total - row.gained * (1 - progress));
        const rank = !isPlaced(row) ? '–' : progress > 0.5 || !since ? row.rank : '';
        return html`<li
          class="rung ${since ? 'is-moving' : ''} ${row.rank === 1 && isPlaced(row) ? 'is-first' : ''}"
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

/** For each row, the place it had among these rows before the last question's points. */
export function placesBefore(top) {
  const order = top.map((row, place) => ({ place, was: row.total - row.gained }));
  order.sort((one, other) => other.was - one.was || one.place - other.place);
  return top.map((_, place) => order.findIndex((row) => row.place === place));
}

function eased(progress) {
  const inside = Math.max(0, Math.min(1, progress));
  return 1 - (1 - inside) ** 3;
}

/** Confetti for the winner: every paper falls its own way, the same way each time. */
const PAPERS = Array.from({ length: 48 }, (_, paper) => {
  const scatter = (salt) => Math.abs(Math.sin(paper * 12.9898 + salt * 78.233) * 43758.5453) % 1;
  const way = `left: ${scatter(1) * 100}%; animation-delay: ${5600 + scatter(2) * 2600}ms; --turn: ${scatter(3) * 4 - 2}turn; --drift: ${scatter(4) * 12 - 6}rem`;
  return html`<i class=${toneOf(paper)} .style=${way}></i>`;
});

/** Third, second, first: each step rises with its name, the winner last. */
export function podiumView({ game, since }) {
  const { podium, players } = game.finished;
  const steps = [1, 2, 3].map((step) => podium.filter((row) => row.rank === step && isPlaced(row)));
  return html`<main class="podium ${since ? 'is-rising' : ''}">
    <header class="strip">
      <p class="brand">${logo()} Trivium</p>
      <h1 data-fit="2 0.75" dir="auto">${game.bank}</h1>
      <p class="round">${many(players, 'player')}</p>
    </header>
    <ol class="steps">
      ${steps.map((rows, index) => step(index + 1, rows))}
    </ol>
    ${podium.some(isPlaced) ? nothing : html`<p class="nobody">Nobody scored this time.</p>`}
    ${since && podium.some(isPlaced) ? html`<div class="confetti" aria-hidden="true">${PAPERS}</div>` : nothing}
  </main>`;
}

function step(rank, rows) {
  return html`<li class="step step-${rank} ${rows.length ? '' : 'is-empty'}">
    ${rows.length
      ? html`<div class="names" data-fit=${rank === 1 ? '2.5 0.5' : '2 0.5'}>
          ${rows.slice(0, 3).map((row) => html`<p class="who"><bdi translate="no">${row.name}</bdi></p>`)}
          ${rows.length > 3 ? html`<p class="soft">and ${rows.length - 3} more</p>` : nothing}
          <p class="total number" translate="no">${count(rows[0].total)}</p>
        </div>`
      : nothing}
    <p class="block"><span class="unseen">${ordinal(rank)}</span><b aria-hidden="true">${rank}</b></p>
  </li>`;
}
