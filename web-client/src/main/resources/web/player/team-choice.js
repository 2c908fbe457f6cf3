import { count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { teamBadge, teamName } from '../core/teams.js';

/**
 * Renders the choice of a team, with the number of players of each.
 *
 * @param {!trivium.PlayerView} view
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function teamChoiceView({ game, form }, act) {
  const { team, teams, refused } = game;
  return html`<main class="team-choice">
    <header>
      <h1 tabindex="-1" data-focus>${team === null ? 'Choose your team' : 'Change your team'}</h1>
      <p class=${refused ? 'problem' : 'soft'} role="status">
        ${refused ? refused.detail : team === null ? 'If you don’t choose, you’re placed when the game starts.' : 'Points stay with the team that won them.'}
      </p>
    </header>
    <ul class="team-list">
      ${teams.teams.map((size, number) => option(size, number, game, form, act))}
    </ul>
    ${team === null ? nothing : html`<button class="button quiet wide" @click=${() => act.changeTeam(false)}>Keep my team</button>`}
  </main>`;
}

function option(size, number, { team, teams }, { wantedTeam }, act) {
  const own = team === number;
  const full = !own && Boolean(teams.most) && size.players >= teams.most;
  return html`<li>
    <button class="team-option" aria-pressed=${own ? 'true' : 'false'} ?disabled=${full} @click=${() => act.chooseTeam(number)}>
      ${teamBadge(number)}
      <span class="who"><bdi translate="no">${size.name}</bdi></span>
      <span class="size">${wantedTeam === number ? html`<span class="spinner"></span>` : full ? 'Full' : own ? 'Your team' : sizeOf(size, teams)}</span>
    </button>
  </li>`;
}

function sizeOf({ players }, { most }) {
  return most ? html`${count(players)} of ${count(most)}<span class="unseen"> players</span>` : many(players, 'player');
}

/**
 * Renders the own team, and the button to change it while players may.
 *
 * @param {!trivium.GameState} game
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function ownTeamView({ team, teams }, act) {
  if (!teams) {
    return nothing;
  }
  if (team === null) {
    return html`<p class="own-team soft">You’ll be put in a team.</p>`;
  }
  return html`<div class="own-team">
    <p><span class="soft">Your team</span> <b>${teamName(team, teams.teams[team].name)}</b></p>
    ${teams.choosing ? html`<button class="button quiet" @click=${() => act.changeTeam(true)}>Change</button>` : nothing}
  </div>`;
}
