/** The states of all screens in a game in teams. */
import { TEAM_BOARD } from '/host/team-actions.js';
import { TEAMS } from '/host/team-setup.js';
import { HALL } from './extremes.js';
import * as say from './messages.js';
import * as team from './team-messages.js';

const SIZES = ['two', 'twelve', 'fifty'];

/** @param state and `seat` of player-states.js */
export function playerTeams(state, seat) {
  const inTeam = (size, phase, more, rest) => seat(phase, [team.teams(size, rest)], { team: 1, ...more });
  const revealed = (size, result) => [...inTeam(size, 'question'), say.question(), say.receipt(1), say.reveal(), result];
  const finished = (size, standing, podium = say.PODIUM) => ({ ...say.finished(standing), podium, teams: team.rows(size) });
  const seventh = { total: 4410, rank: 7, of: 24 };
  return [
    ...SIZES.flatMap((size) => [
      state(`team-choice-${size}`, { messages: seat('lobby', [team.teams(size, { most: size === 'two' ? 16 : 4 })]) }),
      state(`lobby-team-${size}`, { messages: inTeam(size, 'lobby') }),
      state(`result-team-${size}`, { messages: revealed(size, team.result({ of: team.NAMES[size].length })) }),
      state(`board-team-${size}`, { messages: [...revealed(size, team.result()), { ...say.leaderboard, teams: team.rows(size) }] }),
      state(`podium-team-${size}`, { messages: [...inTeam(size, 'podium'), finished(size, seventh)] }),
    ]),
    state('round-team', { messages: [...inTeam('two', 'round'), say.round()] }),
    state('break-team', { messages: [...inTeam('twelve', 'break'), say.pause({ teams: team.rows('twelve') })] }),
    state('break-team-change', { messages: [...inTeam('two', 'break'), say.pause({ teams: team.rows('two') })], form: { changingTeam: true } }),
    state('team-choice-refused', { messages: [...seat('lobby', [team.teams('two', { most: 8 })]), { type: 'refused', why: 'team-full', detail: 'This team is full. Choose another.' }] }),
    state('team-choice-sent', { messages: seat('lobby', [team.teams('twelve')]), form: { wantedTeam: 2 } }),
    state('team-change', { messages: inTeam('twelve', 'lobby', {}, { most: 3 }), form: { changingTeam: true } }),
    state('lobby-team-waiting', { messages: seat('lobby', [team.teams('two', { choosing: false })]) }),
    state('lobby-team-fixed', { messages: inTeam('two', 'lobby', {}, { choosing: false }) }),
    state('result-team-best', { messages: revealed('two', team.result({ best: 'Ada', rank: 1, of: 2 })) }),
    state('result-team-none', { messages: revealed('two', team.result({ points: 0, total: 0, rank: 1, of: 2, best: undefined })) }),
    state('board-team-last', { messages: [...seat('question', [team.teams('fifty')], { team: 27 }), say.question(), say.reveal(), { ...say.leaderboard, teams: team.rows('fifty') }] }),
    state('podium-team-won', { messages: [...seat('podium', [team.teams('two')], { team: 1 }), finished('two', { total: 8947, rank: 1, of: 24 })] }),
    state('podium-team-none', { messages: [...inTeam('two', 'podium'), { ...finished('two', seventh), teams: team.rows('two').map((row) => ({ ...row, rank: 1, total: 0 })), podium: [] }] }),
    state('podium-shared-phones', { messages: [...seat('podium', [], { name: 'Table 4' }), { ...say.finished({ total: 8947, rank: 1, of: 12 }), podium: team.SHARED }] }),
  ];
}

/** @param state and `seat` of host-states.js, and the `picked` bank */
export function hostTeams(state, seat, picked) {
  const idle = { status: 'idle' };
  const room = (size, phase, scene, { players = say.ROSTER, waiting, most } = {}) =>
    seat(phase, [team.teams(size, { players, waiting, most }), ...scene], { roster: team.roster(size, { players, waiting }) }, { players: players.length });
  const board = (more) => ({ ui: { teamBoard: { ...TEAM_BOARD, ...more } } });
  const setup = (name, teams) => state(`banks-teams-${name}`, [], { link: idle, ui: { ...picked, teams: { ...TEAMS, ...teams } }, after: (root) => root.querySelector('.team-names')?.setAttribute('open', '') });
  const asked = [say.question(), { type: 'tally', question: 2, answered: 17, of: 24 }];
  const open = (root) => {
    root.querySelector('.team-roster').open = true;
  };
  return [
    setup('shared', { mode: 'shared' }),
    setup('own', { mode: 'own', most: '8' }),
    setup('own-twelve', { mode: 'own', count: 12, names: team.NAMES.twelve, assignment: 'host', points: 'best' }),
    setup('own-fifty', { mode: 'own', count: 50 }),
    ...SIZES.map((size) => state(`lobby-teams-${size}`, room(size, 'lobby', [], { waiting: true, most: size === 'two' ? 10 : 3 }))),
    state('lobby-teams-empty', room('two', 'lobby', [], { players: [] })),
    state('lobby-teams-124', room('fifty', 'lobby', [], { players: HALL })),
    state('lobby-teams-selected', room('twelve', 'lobby', [], { waiting: true }), board({ selected: ['p6', 'p3', 'p24'] })),
    state('lobby-teams-dragged', room('two', 'lobby', [], { waiting: true }), board({ over: 1 })),
    state('lobby-teams-renamed', room('twelve', 'lobby', []), board({ renaming: 1, name: 'Maximilian von Hohenstei' })),
    state('question-teams', room('twelve', 'question', asked)),
    state('question-teams-open', room('twelve', 'question', asked), { ...board({ selected: ['p6'] }), after: open }),
    state('leaderboard-teams', [...room('twelve', 'question', asked), say.reveal(), { ...say.leaderboard, teams: team.rows('twelve') }]),
    state('leaderboard-teams-fifty', [...room('fifty', 'question', asked), say.reveal(), { ...say.leaderboard, teams: team.rows('fifty') }]),
    state('break-teams', room('twelve', 'break', [say.pause({ teams: team.rows('twelve') })])),
    state('podium-teams', room('two', 'podium', [{ ...say.finished(), teams: team.rows('two') }])),
    state('podium-shared-phones', seat('podium', [{ ...say.finished(), podium: team.SHARED }])),
  ];
}

/** @param state and `seat` of display-states.js */
export function displayTeams(state, seat) {
  const room = (size, phase, scene, { players = say.ROSTER, most } = {}) =>
    seat(phase, [team.teams(size, { players, most }), ...scene], { roster: team.roster(size, { players }) }, { players: players.length });
  const asked = [say.question(), say.reveal()];
  const shared = { ...say.finished(), podium: team.SHARED };
  return [
    ...SIZES.flatMap((size) => [
      state(`lobby-teams-${size}`, room(size, 'lobby', [])),
      state(`leaderboard-teams-${size}`, room(size, 'leaderboard', [...asked, { ...say.leaderboard, teams: team.rows(size) }])),
      state(`podium-teams-${size}`, room(size, 'podium', [{ ...say.finished(), teams: team.rows(size) }])),
    ]),
    state('break-teams', room('twelve', 'break', [say.pause({ teams: team.rows('twelve') })])),
    state('lobby-teams-empty', room('two', 'lobby', [], { players: [] })),
    state('lobby-teams-hall', room('twelve', 'lobby', [], { players: HALL })),
    state('lobby-teams-hall-two', room('two', 'lobby', [], { players: HALL })),
    state('podium-teams-best-tie', room('twelve', 'podium', [{ ...say.finished(), podium: say.PODIUM.map((row) => ({ ...row, rank: 1 })), teams: team.rows('twelve').map((row, place) => ({ ...row, rank: place < 2 ? 1 : place + 1 })) }])),
    state('podium-shared-phones', seat('podium', [shared])),
  ];
}

/** @param report of report-states.js */
export function reportTeams(report, whole) {
  const results = (size, rounds = []) =>
    team.rows(size).map(({ rank, team: number, name, total }) => ({ team: number, rank, name, total, players: 3, ...(rounds.length && { rounds: rounds.map((_, index) => total - index * 100) }) }));
  const players = (size) => whole.players.map((player, index) => ({ ...player, team: team.NAMES[size][index % team.NAMES[size].length] }));
  const rounds = ['General knowledge', 'Geography', '', 'Music and film, and everything else that makes a noise'].map((title, index) => ({ title, bank: whole.bank, first: index * 2, questions: 2 }));
  return [
    ...SIZES.map((size) => report(`teams-${size}`, { report: { ...whole, teams: results(size), players: players(size) } })),
    report('teams-rounds', { report: { ...whole, teams: results('twelve', rounds), players: players('twelve'), rounds } }),
    report('shared-phones', { report: { ...whole, players: whole.players.map((player, index) => ({ ...player, members: team.MEMBERS.slice(0, index % 13) })) } }),
  ];
}
