import { count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { logo } from '../core/logo.js';
import { notice } from '../core/notice.js';
import { isPlaced, ordinal } from '../core/rank.js';
import { roundNumber } from '../core/rounds.js';
import { membersView, teamBadge, teamName } from '../core/teams.js';
import { vibrationSwitch } from './vibration.js';

/** Most teams in the list of a phone; the own one is added. */
const MOST_ROWS = 10;

/**
 * Renders the result of the own team: its points for the question, its standing, and who was best.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template}
 */
export function teamResultView({ result, teams, me }) {
  const own = result?.team;
  if (!own || !teams) {
    return nothing;
  }
  const { team, points, total, rank, of, best } = own;
  return html`<section class="team-result" aria-label="Your team">
    <p class="team-line">
      <b>${teamName(team, teams.teams[team].name)}</b>
      <b class="number" translate="no">${points > 0 ? `+${count(points)}` : 'No points'}</b>
    </p>
    <p class="soft">
      ${isPlaced(own) ? html`${ordinal(rank)} of ${many(of, 'team')} with ${many(total, 'point')}.` : 'No team has points yet.'}
      ${best ? (best === me?.name ? html`<b>You</b> were best.` : html`<b><bdi translate="no">${best}</bdi></b> was best.`) : nothing}
    </p>
  </section>`;
}

/**
 * Renders the leaderboard of the teams: the rank of the own team in large type, the teams, and the own rank.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template}
 */
export function teamLeaderboardView(game) {
  const { leaderboard } = game;
  return html`<main class="board">
    <header class="bar"><p class="brand">${logo()} Trivium</p></header>
    ${notice(game)} ${place(game, leaderboard.teams, leaderboard.last && game.round ? `After ${roundNumber(game.round).toLowerCase()}, your team is` : 'Your team is currently')} ${rows(leaderboard.teams, game)} ${ownStanding(game)}
    ${vibrationSwitch()}
  </main>`;
}

/**
 * Renders the podium of the teams, and the best players.
 *
 * @param {!trivium.PlayerView} view
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function teamPodiumView({ game, link }, act) {
  const { teams, podium } = game.finished;
  const own = ownRow(teams, game);
  const best = podium.filter((row) => row.rank === 1 && isPlaced(row));
  return html`<main class="board podium rank-${own && isPlaced(own) ? Math.min(own.rank, 4) : 4}">
    <header class="bar"><p class="brand">${logo()} Trivium</p><p class="soft" dir="auto">${game.bank}</p></header>
    ${notice(game)} ${place(game, teams, leadOf(own, teams))} ${rows(teams, game)}
    ${best.length ? bestPlayers(best) : nothing} ${ownStanding(game)}
    <footer class="leave">
      <p class="soft">${link.status === 'ended' ? link.sentence : 'Thanks for playing.'}</p>
      <button class="button quiet" @click=${act.leave}>Join another room</button>
    </footer>
  </main>`;
}

/**
 * Renders the standing of the teams in a break.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template}
 */
export function teamBreakRows(game) {
  const { teams = [] } = game.break ?? {};
  return teams.some(isPlaced) ? rows(teams, game) : nothing;
}

/** The leaderboard may hide the row of the own team; its last result has it too. */
function ownRow(teams, { team: own, teams: all, result }) {
  const hidden = result?.team?.team === own && all ? { ...result.team, name: all.teams[own].name, gained: result.team.points } : undefined;
  return teams.find(({ team }) => team === own) ?? hidden;
}

function leadOf(own, teams) {
  if (!own) {
    return 'The game is over';
  }
  if (!isPlaced(own)) {
    return 'Nobody scored this time';
  }
  if (own.rank === 1) {
    return teams.filter(({ rank }) => rank === 1).length > 1 ? 'Your team shares first place!' : 'Your team won!';
  }
  return own.rank <= 3 ? 'Your team is on the podium!' : 'Your team finished';
}

function place(game, teams, lead) {
  const own = ownRow(teams, game);
  return html`<section class="place">
    <h1 tabindex="-1" data-focus>
      <small>${lead}</small> <span class="number" translate="no">${own && isPlaced(own) ? ordinal(own.rank) : '–'}</span>
    </h1>
    ${own ? html`<p>${teamName(own.team, own.name)}</p>
      <p class="soft">${many(own.total, 'point')}, ${many(game.teams?.teams.length ?? teams.length, 'team')}</p>` : nothing}
  </section>`;
}

function rows(teams, game) {
  const shown = teams.slice(0, MOST_ROWS);
  const own = ownRow(teams, game);
  return html`<ol class="rows">
    ${shown.map((row) => rowOf(row, row === own))} ${own && !shown.includes(own) ? rowOf(own, true, 'is-apart') : nothing}
  </ol>`;
}

function rowOf({ rank, team, name, total }, own, more = '') {
  return html`<li class="row is-team ${own ? 'is-own' : ''} ${more}">
    <span class="rank number" translate="no">${isPlaced({ rank, total }) ? rank : '–'}</span>
    ${teamBadge(team)}
    <span class="who"><bdi translate="no">${name}</bdi>${own ? html`<span class="unseen">, your team</span>` : nothing}</span>
    <span class="total number" translate="no">${count(total)}</span>
  </li>`;
}

function bestPlayers(best) {
  return html`<section class="best-players">
    <h2>Best ${best.length > 1 ? 'players' : 'player'}</h2>
    <ol class="rows">
      ${best.map(
        ({ name, total, members }) => html`<li class="row is-best">
          <span class="who"><bdi translate="no">${name}</bdi>${membersView(members)}</span>
          <span class="total number" translate="no">${count(total)}</span>
        </li>`,
      )}
    </ol>
  </section>`;
}

function ownStanding({ standing: own, me }) {
  return own && isPlaced(own)
    ? html`<p class="soft own-standing"><bdi translate="no">${me.name}</bdi>, you are ${ordinal(own.rank)} of ${many(own.of, 'player')}, with ${many(own.total, 'point')}.</p>`
    : nothing;
}
