import { avatarView } from '../core/avatars.js';
import { toneOf } from '../core/choice-marks.js';
import { count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { logo } from '../core/logo.js';
import { isPlaced, ordinal } from '../core/rank.js';
import { teamBadge } from '../core/teams.js';
import { bestPlayersView, podiumMembers } from './team-standing.js';

/** The confetti for the winner. The positions are pseudo-random but always the same. */
const CONFETTI = Array.from({ length: 48 }, (_, index) => {
  const scatter = (salt) => Math.abs(Math.sin(index * 12.9898 + salt * 78.233) * 43758.5453) % 1;
  const way = `left: ${scatter(1) * 100}%; animation-delay: ${5600 + scatter(2) * 2600}ms; --turn: ${scatter(3) * 4 - 2}turn; --drift: ${scatter(4) * 12 - 6}rem`;
  return html`<i class=${toneOf(index)} .style=${way}></i>`;
});

/**
 * Renders the podium: third, second and first place appear in this order.
 *
 * @param {!trivium.DisplayView} view
 * @return {!trivium.Template}
 */
export function podiumView({ game, since }) {
  const { players, teams } = game.finished;
  const podium = teams?.length ? teams : game.finished.podium;
  const steps = [1, 2, 3].map((step) => podium.filter((row) => row.rank === step && isPlaced(row)));
  return html`<main class="podium ${since ? 'is-rising' : ''}">
    <header class="strip">
      <p class="brand">${logo()} Trivium</p>
      <h1 data-fit="2 0.75" dir="auto">${game.bank}</h1>
      <p class="round">${teams?.length ? many(teams.length, 'team') : many(players, 'player')}</p>
    </header>
    ${bestPlayersView(game.finished)}
    <ol class="steps">
      ${steps.map((rows, index) => step(index + 1, rows))}
    </ol>
    ${podium.some(isPlaced) ? nothing : html`<p class="nobody">Nobody scored this time.</p>`}
    ${since && podium.some(isPlaced) ? html`<div class="confetti" aria-hidden="true">${CONFETTI}</div>` : nothing}
  </main>`;
}

function step(rank, rows) {
  return html`<li class="step step-${rank} ${rows.length ? '' : 'is-empty'}">
    ${rows.length
      ? html`<div class="names" data-fit=${rank === 1 ? '2.5 0.5' : '2 0.5'}>
          ${rows.slice(0, 3).map((row) => html`<p class="who">${teamBadge(row.team)}${avatarView(row.avatar)} <bdi translate="no">${row.name}</bdi></p>
            ${podiumMembers(row.members)}`)}
          ${rows.length > 3 ? html`<p class="soft">and ${rows.length - 3} more</p>` : nothing}
          <p class="total number" translate="no">${count(rows[0].total)}</p>
        </div>`
      : nothing}
    <p class="block"><span class="unseen">${ordinal(rank)}</span><b aria-hidden="true">${rank}</b></p>
  </li>`;
}
