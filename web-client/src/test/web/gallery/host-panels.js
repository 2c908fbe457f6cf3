/** The states of the host's panels in a running game: the right answer, and who has answered. */
import { ATTENDANCE } from '/host/attendance.js';
import * as kinds from './kinds-messages.js';
import * as say from './messages.js';
import * as team from './team-messages.js';

const PLAYERS = say.ROSTER.map(({ player }) => player);
const group = (players, first = PLAYERS.slice(0, Math.min(players, 24))) => ({ players, first });
const NOW = { answered: group(17), waiting: group(5, PLAYERS.slice(17, 22)), disconnected: group(2, PLAYERS.slice(22)) };

const keyOf = ({ question, correct = [], accepted, number, explanation }) => ({ question, correct, accepted, number, explanation });

const showDisplay = (root) => root.querySelector('.display-dialog').showModal();
const showRemote = (root) => root.querySelector('.remote-dialog').showModal();

/** @param state and `seat` of host-states.js */
export function hostPanels(state, seat) {
  const tally = { type: 'tally', question: 2, answered: 17, of: 24 };
  const shown = (name, question, answerKey) => state(`answer-key-${name}`, seat('question', [question, tally]), { ui: { answerKey } });
  const attendance = (name, now, messages) => state(`attendance-${name}`, messages, { ui: { attendance: { ...ATTENDANCE, shown: true, now } } });
  const teams = (size) => [...seat('question', [team.teams(size), say.question(), tally], { roster: team.roster(size) })];
  const counts = (size) => team.NAMES[size].map((_, number) => ({ answered: number % 4, waiting: number % 3, disconnected: number % 2 }));
  return [
    shown('choice', say.question(), keyOf(say.reveal())),
    shown('long', say.question(say.LONG), keyOf(say.reveal([3]))),
    shown('typed', say.typedQuestion, keyOf(say.typedReveal)),
    ...['SEVERAL', 'NUMBER', 'ORDER', 'MATCH'].map((kind) => shown(kind.toLowerCase(), say.question(kinds[kind]), keyOf(kinds.revealed(kinds[kind])))),
    state('remote', seat('question', [say.question(), tally]), { ui: { remote: { link: 'http://192.168.178.42/host#seat=…', qr: '/qr/482913.svg', problem: '' } }, after: showRemote }),
    state('remote-failed', seat('question', [say.question(), tally]), { ui: { remote: { link: 'http://192.168.178.42/host#seat=…', qr: '', problem: 'The server isn’t responding. Is it running?' } }, after: showRemote }),
    state('display-dialog', seat('question', [say.question(), tally]), { after: showDisplay }),
    state('display-dialog-refused', seat('question', [say.question(), tally]), { ui: { display: { busy: false, problem: 'No display shows this code now. Check the four letters on the display.' } }, after: showDisplay }),
    attendance('open', NOW, seat('question', [say.question(), tally])),
    attendance('many', { answered: group(9_871), waiting: group(10_031), disconnected: group(98) }, seat('question', [say.question(), tally], {}, { players: 20_000 })),
    attendance('reveal', NOW, [...seat('question', [say.question(), tally]), say.reveal()]),
    attendance('teams-twelve', { ...NOW, teams: counts('twelve') }, teams('twelve')),
    attendance('teams-fifty', { ...NOW, teams: counts('fifty') }, teams('fifty')),
  ];
}
