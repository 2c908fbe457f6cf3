import { INITIAL_UI } from '/reports/report-state.js';
import { reportExtremes } from './report-extremes.js';
import { NODES } from './node-states.js';
import { players, QUESTIONS, REPORT, ROOMS, ROUNDS } from './report-messages.js';
import { reportFormats } from './format-states.js';
import { reportTeams } from './team-states.js';

const state = (page) => (name, ui, after) => ({ name: `report/${page}-${name}`, page, ui: { ...INITIAL_UI, key: 'secret', ...ui }, after });
const report = state('report');
const rooms = state('rooms');
const askTheDialog = (root) => root.querySelector('.confirm').showModal();
const many = (number) => Array.from({ length: number }, (_, question) => ({ ...QUESTIONS[question % QUESTIONS.length], question }));

export const REPORTS = [
  report('opening', {}),
  report('key', { locked: true }),
  report('without-key', { key: '', report: REPORT }),
  report('deleted', { problem: 'There is no such report. It may have been deleted.' }),
  report('complete', { report: REPORT }),
  report('fetching', { report: REPORT, fetching: 'report.xlsx' }),
  report('no-players', { report: { ...REPORT, finished: false, players: [], questions: [], again: [], duration: 0 } }),
  report('nothing-to-repeat', { report: { ...REPORT, again: [] } }),
  report('rounds', { report: { ...REPORT, rounds: ROUNDS, players: REPORT.players.map((player) => ({ ...player, rounds: [Math.floor(player.total * 0.6), player.total - Math.floor(player.total * 0.6), 0] })) } }),
  report('many-players', { report: { ...REPORT, players: players(10_000).map((player) => ({ ...player, marks: player.marks.repeat(8) })), questions: many(40) } }),
  report('search', { report: REPORT, query: 'omer' }),
  report('search-no-match', { report: REPORT, query: 'zzz' }),
  report('delete-running', { report: REPORT, toDelete: REPORT, sureProblem: 'This room is still running. End it first.' }, askTheDialog),
  rooms('opening', {}),
  rooms('failed', { problem: 'The server isn’t responding. Is it running?' }),
  rooms('closed', { closed: true, problem: 'Rooms can\'t be listed or deleted where everybody may host. Start the server with a host key.' }),
  rooms('none', { rooms: [] }),
  rooms('some', { rooms: ROOMS }),
  rooms('delete', { rooms: ROOMS, toDelete: ROOMS[1] }, askTheDialog),
  ...NODES,
  ...reportTeams(report, REPORT),
  ...reportFormats(report, REPORT),
  ...reportExtremes(report, rooms),
];
