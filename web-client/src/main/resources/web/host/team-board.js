import { repeat } from '../lib/lit-html/directives/repeat.js';
import { count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { playersByTeam, teamBadge } from '../core/teams.js';
import { newestOf } from './player-removal.js';
import { pointsButton } from './points-dialog.js';

/** The type of dragged data, so that nothing else can be dropped on a team. */
const PLAYER = 'application/x-trivium-player';

/** No team. */
const NONE = -1;

/**
 * Renders the teams with their players, in the lobby.
 *
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function teamBoardView(view, act) {
  const { players } = view.game;
  return html`<section class="team-lobby" aria-labelledby="team-board">
    <h2 id="team-board">${playersInTeams(view.game)}</h2>
    ${players ? nothing : html`<p class="soft">Names appear here as people join.</p>`}
    ${boardView(view, act)}
  </section>`;
}

/**
 * Renders the teams with their players beside the running game.
 *
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function teamSidebarView(view, act) {
  const { teams } = view.game.teams;
  return html`<ul class="team-counts" aria-label="Players of each team">
      ${teams.map(
        ({ name, players }, number) => html`<li title=${name}>
          ${teamBadge(number)} <span class="unseen">${name}: </span><span class="number" translate="no">${count(players)}</span>
        </li>`,
      )}
    </ul>
    <details class="team-roster">
      <summary><h2>${playersInTeams(view.game)}</h2></summary>
      ${boardView(view, act)}
    </details>`;
}

function playersInTeams({ players, teams }) {
  return html`<b class="number" translate="no">${count(players)}</b> ${players === 1 ? 'player' : 'players'} in ${many(teams.teams.length, 'team')}`;
}

/** Renders the board. Players are selected and then moved to a team, or dragged there. */
function boardView({ game, ui }, act) {
  const { players, locked, roster, teams } = game;
  const { without, byTeam } = playersByTeam(game);
  const { selected } = ui.teamBoard;
  const names = selected.map((id) => roster.find(({ player }) => player === id)?.name).filter(Boolean);
  const context = { game, board: ui.teamBoard, teams, chosen: names.length > 0, act };
  return html`<div class="team-board" @keydown=${(event) => onKey(event, names, act)}>
    ${players ? html`<p class="soft">Tap players, then the team to move them to, or drag them.</p>` : nothing}
    <p class="moving" role="status">
      ${names.length
        ? html`<span>Move <b><bdi translate="no">${names[0]}</bdi>${names.length > 1 ? ` and ${many(names.length - 1, 'other')}` : ''}</b></span>
            ${names.length === 1 ? html`<button class="button quiet" @click=${() => act.player.open(roster.find(({ player }) => selected.includes(player)))}>Rename…</button>` : nothing}
            <button class="button quiet" @click=${act.teams.deselect}>Cancel</button>`
        : nothing}
    </p>
    ${without.length ? withoutTeam(without, context) : nothing}
    <ol class="team-columns">
      ${teams.teams.map((team, number) => column(team, number, byTeam[number], context))}
    </ol>
    ${roster.length > 1
      ? html`<p><button class="button quiet small" @click=${() => act.confirm(newestOf({ roster, locked }))}>Remove the newest…</button></p>`
      : nothing}
  </div>`;
}

function onKey(event, names, act) {
  if (event.key === 'Escape' && names.length) {
    event.stopPropagation();
    act.teams.deselect();
  }
}

function withoutTeam(players, context) {
  return html`<section class="team-column is-without" aria-labelledby="team-none">
    <h3 id="team-none">No team yet <span class="soft number" translate="no">${count(players.length)}</span></h3>
    <p class="soft">They’re placed when the game starts.</p>
    ${chips(players, NONE, context)}
  </section>`;
}

function column({ name, players: size }, number, players, context) {
  const { game, board, teams, act } = context;
  const full = teams.most && size >= teams.most;
  return html`<li
    data-team=${number}
    class="team-column ${board.over === number ? 'is-over' : ''}"
    @dragover=${(event) => {
      if (event.dataTransfer.types.includes(PLAYER)) {
        event.preventDefault();
        act.teams.over(number);
      }
    }}
    @dragleave=${({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || act.teams.over(NONE)}
    @drop=${(event) => {
      event.preventDefault();
      act.teams.drop(event.dataTransfer.getData(PLAYER), number);
    }}
  >
    <div class="team-head">
      ${teamBadge(number)}
      ${board.renaming === number ? renameForm(board.name, name, act) : title(name, number, act)} ${pointsButton({ team: number, name }, game, act)}
      <span class="size number ${full ? 'is-full' : ''}" translate="no">${count(size)}${teams.most ? `/${count(teams.most)}` : ''}<span class="unseen"> ${size === 1 ? 'player' : 'players'}</span></span>
    </div>
    <button class="button quiet move-here" ?hidden=${!context.chosen} @click=${(event) => moveHere(event, number, act)}>
      Move here<span class="unseen"> to ${name}</span>
    </button>
    ${players.length ? chips(players, number, context) : nothing}
  </li>`;
}

/** Moves the players, and the focus from the button, which disappears, to the team. */
function moveHere({ currentTarget }, number, act) {
  currentTarget.closest('.team-column').querySelector('.rename')?.focus();
  act.teams.moveSelected(number);
}

function title(name, number, act) {
  return html`<h3><bdi translate="no">${name}</bdi></h3>
    <button class="rename" aria-label=${`Rename ${name}`}
      @click=${({ currentTarget }) => {
        const team = currentTarget.closest('.team-column');
        act.teams.startRenaming(number, name);
        const field = team.querySelector('input');
        field.focus();
        field.select();
      }}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"></path></svg>
    </button>`;
}

function renameForm(typed, name, act) {
  const back = (event, action) => {
    const team = event.currentTarget.closest('.team-column');
    event.preventDefault();
    event.stopPropagation();
    action();
    team.querySelector('.rename').focus();
  };
  return html`<form class="rename-form" @submit=${(event) => back(event, act.teams.rename)}
    @keydown=${(event) => event.key === 'Escape' && back(event, act.teams.stopRenaming)}>
    <input class="field" dir="auto" aria-label=${`New name of ${name}`} autocomplete="off" spellcheck="false" maxlength="24" .value=${typed}
      @input=${({ target }) => act.teams.typeName(target.value)} />
    <button class="button quiet">Save</button>
  </form>`;
}

function chips(players, number, { board, act }) {
  return html`<ul class="team-chips">
    ${repeat(
      players,
      ({ player }) => player,
      (player) => html`<li>
        <button
          class="player-chip"
          draggable="true"
          data-player=${player.player}
          aria-pressed=${board.selected.includes(player.player) ? 'true' : 'false'}
          @click=${() => act.teams.select(player.player)}
          @dragstart=${({ dataTransfer }) => {
            dataTransfer.setData(PLAYER, player.player);
            dataTransfer.effectAllowed = 'move';
          }}
          @dragend=${() => act.teams.over(NONE)}
        ><bdi translate="no">${player.name}</bdi></button>
        <button class="kick" aria-label=${`Remove ${player.name}`} @click=${() => act.confirm({ kind: 'kick', player })}>
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M7 7l10 10M17 7 7 17"></path></svg>
        </button>
      </li>`,
    )}
  </ul>`;
}
