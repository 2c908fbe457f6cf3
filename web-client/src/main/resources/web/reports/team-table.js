import { count } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { teamName } from '../core/teams.js';

/**
 * Renders the teams as a table, with the points of each round where there are several; nothing without teams.
 *
 * @param {!trivium.RoomReport} report
 * @return {!trivium.Template}
 */
export function teamsView({ teams = [], rounds = [] }) {
  return teams.length
    ? html`<section class="teams">
        <h2>Teams</h2>
        <div class="wide" tabindex="0" role="region" aria-label="Teams">
          <table class="standings">
            <thead>
              <tr>
                <th scope="col">Rank</th>
                <th scope="col" class="who">Team</th>
                <th scope="col">Points</th>
                <th scope="col">Players</th>
                ${rounds.map(({ title }, index) => html`<th scope="col" class="round" dir="auto">${title || `Round ${index + 1}`}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${teams.map((team) => rowOf(team, rounds))}
            </tbody>
          </table>
        </div>
      </section>`
    : nothing;
}

function rowOf({ team, rank, name, total, players, rounds: points = [] }, rounds) {
  return html`<tr>
    <td>${count(rank)}</td>
    <th scope="row" class="who">${teamName(team, name)}</th>
    <td><b>${count(total)}</b></td>
    <td>${count(players)}</td>
    ${rounds.map((_, index) => html`<td>${count(points[index] ?? 0)}</td>`)}
  </tr>`;
}
