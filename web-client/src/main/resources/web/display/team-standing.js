import { avatarView } from '../core/avatars.js';
import { count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { isPlaced } from '../core/rank.js';
import { playersByTeam, teamBadge } from '../core/teams.js';

/** Most teams on the leaderboard. */
const MOST_ROWS = 10;

/** Up to this number of teams, the lobby shows the names of their players. */
const MOST_WITH_NAMES = 20;

/** Most people of a shared phone who are named. */
const MOST_MEMBERS = 6;

/**
 * Renders the teams in the lobby with the numbers of their players, and the names where there is space.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template}
 */
export function teamNamesView(game) {
  const { players, teams } = game;
  const { byTeam } = playersByTeam(game);
  const sizes = teams.teams;
  const named = sizes.length <= MOST_WITH_NAMES;
  const columns = sizes.length <= 4 ? sizes.length : sizes.length <= 20 ? Math.ceil(sizes.length / 2) : 10;
  return html`<section class="player-names team-lobby ${named ? '' : 'is-many'}">
    <h2>
      <b class="number" translate="no">${count(players)}</b> ${players === 1 ? 'player' : 'players'} in ${many(sizes.length, 'team')}
    </h2>
    <ol class="team-cards" .style=${`--columns: ${Math.min(columns, named ? 6 : 10)}`}>
      ${sizes.map(
        ({ name, players: size }, number) => html`<li class="team-card">
          <div class="team-head">
            ${teamBadge(number)}
            <p class="who" data-fit=${named ? '1.25 0.375' : '1 0.3125'}><bdi translate="no">${name}</bdi></p>
            <p class="size number" translate="no">${count(size)}</p>
          </div>
          ${named && size ? names(byTeam[number], size) : nothing}
        </li>`,
      )}
    </ol>
  </section>`;
}

function names(players, size) {
  return html`<ul class="team-players" data-fit="1.5 0.7" data-total=${size}>
    ${players.toReversed().map(({ name, avatar }) => html`<li>${avatarView(avatar)} <bdi translate="no">${name}</bdi></li>`)}
    <li class="more number" translate="no"></li>
  </ul>`;
}

/**
 * Returns the rows of the leaderboard: the best teams, or the best players in a room without teams.
 *
 * @param {!trivium.Leaderboard} leaderboard
 * @return {!Array<!trivium.Row>}
 */
export function leaderboardRows({ top, teams }) {
  return (teams?.length ? teams : top).slice(0, MOST_ROWS);
}

/**
 * Renders the best players below the title of the podium of teams; nothing in a room without teams.
 *
 * @param {!trivium.Finished} finished
 * @return {!trivium.Template}
 */
export function bestPlayersView({ podium, teams }) {
  const best = podium.filter((row) => row.rank === 1 && isPlaced(row));
  return teams?.length && best.length
    ? html`<p class="best-players" data-fit="1.5 0.75">
        <span class="soft">Best ${best.length > 1 ? 'players' : 'player'}</span>
        ${best.slice(0, 3).map(({ name, avatar }, index) => html`${index ? ', ' : ''}${avatarView(avatar)} <b><bdi translate="no">${name}</bdi></b>`)}
        ${best.length > 3 ? `and ${best.length - 3} more` : nothing}
        <span class="number" translate="no">${count(best[0].total)}</span>
      </p>`
    : nothing;
}

/**
 * Renders the people who share a phone below the name of the player; nothing if they are not known.
 *
 * @param {!Array<string>|undefined} members
 * @return {!trivium.Template}
 */
export function podiumMembers(members) {
  if (!members?.length) {
    return nothing;
  }
  const rest = members.length - MOST_MEMBERS;
  return html`<p class="members">
    ${members.slice(0, MOST_MEMBERS).map((name, index) => html`${index ? ', ' : ''}<bdi translate="no">${name}</bdi>`)}${rest > 0 ? ` and ${rest} more` : nothing}
  </p>`;
}
