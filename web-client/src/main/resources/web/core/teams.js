import { count, many } from './format.js';
import { html, nothing } from './html.js';

/**
 * The badges of teams. The outline and the sign within it identify a team without its colour; teams with the same
 * outline have different colours too. The colours are in style/teams.css.
 */
const OUTLINES = [
  'M24 4a20 20 0 1 0 0 40 20 20 0 1 0 0-40z',
  'M7 7h34v34H7z',
  'M24 3 46 42H2z',
  'M24 1 47 24 24 47 1 24z',
  'M24 2 30.5 16.5 46 18 34.5 28.5 38 44 24 36 10 44 13.5 28.5 2 18 17.5 16.5z',
  'M24 44C-6 24 2 5 13 5q8 0 11 8 3-8 11-8c11 0 19 19-11 39z',
  'M13 4h22l12 20-12 20H13L1 24z',
  'M16 4h16v12h12v16H32v12H16V32H4V16h12z',
  'M6 5h36v18q0 15-18 22Q6 38 6 23z',
  'M5 40V24a19 19 0 0 1 38 0v16z',
];

const SIGNS = ['', 'M24 17a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13z', 'M13 20.5h22v6H13z', 'M21 13h6v22h-6z', 'M15 16h18v5H15zM15 26h18v5H15z'];

const COLOURS = ['Red', 'Blue', 'Green', 'Orange', 'Purple', 'Teal', 'Pink', 'Brown', 'Sky', 'Grey'];

/**
 * Returns the look of a team, which follows from its number: the indexes of its colour, its outline and its sign.
 *
 * @param {number} team
 * @return {{colour: number, outline: number, sign: number}}
 */
export function lookOf(team) {
  const sign = Math.floor(team / OUTLINES.length) % SIGNS.length;
  return { colour: (team + 3 * sign) % COLOURS.length, outline: team % OUTLINES.length, sign };
}

/**
 * Returns the name that a team has until the host enters one: its colour, with a number where colours repeat.
 *
 * @param {number} team
 * @return {string}
 */
export function defaultName(team) {
  const { colour, sign } = lookOf(team);
  return sign ? `${COLOURS[colour]} ${sign + 1}` : COLOURS[colour];
}

/**
 * Renders the badge of a team; hidden from screen readers, so the name has to be beside it. Without a team there is
 * none.
 *
 * @param {number|undefined} team
 * @return {!trivium.Template}
 */
export function teamBadge(team) {
  if (team === undefined) {
    return nothing;
  }
  const { colour, outline, sign } = lookOf(team);
  return html`<svg class="team-badge team-colour-${colour}" viewBox="-2 -2 52 52" aria-hidden="true" focusable="false">
    <path d=${OUTLINES[outline]}></path>
    <path class="sign" d=${SIGNS[sign]}></path>
  </svg>`;
}

/**
 * Renders badge and name of a team.
 *
 * @param {number|undefined} team
 * @param {string} name
 * @return {!trivium.Template}
 */
export function teamName(team, name) {
  return html`<span class="team-name">${teamBadge(team)} <bdi translate="no">${name}</bdi></span>`;
}

/**
 * Returns the players in the order of their seats: those in no team, then those of each team.
 *
 * @param {!trivium.GameState} game
 * @return {{without: !Array<!trivium.NamedPlayer>, byTeam: !Array<!Array<!trivium.NamedPlayer>>}}
 */
export function playersByTeam({ roster, teams }) {
  const without = [];
  const byTeam = teams.teams.map(() => []);
  const seatOf = ({ player }) => Number(player.slice(1));
  for (const player of roster.toSorted((left, right) => seatOf(left) - seatOf(right))) {
    (byTeam[player.team ?? -1] ?? without).push(player);
  }
  return { without, byTeam };
}

/**
 * Renders the people who share a phone; nothing if they are not known.
 *
 * @param {!Array<string>|undefined} members
 * @return {!trivium.Template}
 */
export function membersView(members) {
  return members?.length ? html`<small class="members">${members.map((name, index) => html`${index ? ', ' : ''}<bdi translate="no">${name}</bdi>`)}</small>` : nothing;
}
