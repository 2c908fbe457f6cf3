import { count } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { isPlaced } from '../core/rank.js';
import { teamName } from '../core/teams.js';

/**
 * Renders the leaderboard of the teams, above that of the players; nothing without teams.
 *
 * @param {!Array<!trivium.TeamRow>|undefined} rows
 * @return {!trivium.Template}
 */
export function teamRowsView(rows) {
  return rows?.length
    ? html`<ol class="leaderboard">
          ${rows.map(
            ({ rank, team, name, total, gained }) => html`<li class=${rank === 1 && isPlaced({ rank, total }) ? 'is-first' : ''}>
              <span class="rank number" translate="no">${isPlaced({ rank, total }) ? rank : '–'}</span>
              <span class="who">${teamName(team, name)}</span>
              <span class="gained number" translate="no">${gained > 0 ? `+${count(gained)}` : ''}</span>
              <span class="total number" translate="no">${count(total)}</span>
            </li>`,
          )}
        </ol>
        <h2>Best players</h2>`
    : nothing;
}
