/** The messages of a game in teams: two teams, twelve with long names, and fifty. */
import { defaultName } from '/core/teams.js';
import * as say from './messages.js';

const LONG = [
  'The Quizzards of Oz', 'Maximilian von Hohenstei', 'Les Incollables', 'WWWWWWWWWWWWWWWWWWWWWWWW', 'نادي الكتاب', '量子力学研究小组的朋友们',
  'Agatha Quiztie', 'Universally Challenged', 'Ö', 'I Thought This Was Bingo', 'Donaudampfschifffahrtsge', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦 & friends',
];

export const NAMES = {
  two: ['Red', 'The Quizzards'],
  twelve: LONG,
  fifty: Array.from({ length: 50 }, (_, team) => (team < 12 ? LONG[team] : defaultName(team))),
};

/** The roster, with every fifth player in no team where `waiting`. */
export const roster = (size, { players = say.ROSTER, waiting = false } = {}) =>
  players.map(({ player, name, avatar }, index) => ({ player, name, avatar, ...(!(waiting && index % 5 === 3) && { team: (index * 7) % NAMES[size].length }) }));

export const teams = (size, { choosing = true, most, players = say.ROSTER, waiting = false } = {}) => ({
  type: 'teams',
  choosing,
  ...(most && { most }),
  teams: NAMES[size].map((name, team) => ({ name, players: roster(size, { players, waiting }).filter((player) => player.team === team).length })),
});

export const rows = (size) =>
  NAMES[size].map((name, place) => ({ rank: place + 1, team: (place * 7 + 1) % NAMES[size].length, name: '', total: 9410 - place * 173, gained: [912, 640, 0, 455][place % 4] })).map((row) => ({ ...row, name: NAMES[size][row.team] }));

export const result = (more) => say.result({ team: { team: 1, points: 640, total: 2210, rank: 2, of: 4, best: 'Grace', ...more } });

export const MEMBERS = ['Ada', 'Grace Brewster Murray Hopper', 'Katherine', 'ليلى', 'Søren', 'Yuki', 'Bo', 'Nia', 'Olu', 'Zoë', 'Marta', 'Chidi'];

/** The podium of a room where each team shares a phone. */
export const SHARED = say.PODIUM.map((row, place) => ({ ...row, name: ['Table 4', 'The Quizzards of Oz', 'Maximilian von Hohenstei'][place], members: MEMBERS.slice(0, [2, 12, 5][place]) }));
