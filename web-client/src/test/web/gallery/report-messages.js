/** The report of a room, as the server sends it. */
import { CODE, EXPLAINED, MATCH, NUMBER, ORDER, REPORTED, SEVERAL } from './kinds-messages.js';
import { LONG, NAMES, SHORT, TABLE } from './messages.js';

const asked = (question, text, more) => ({
  question,
  kind: 'choice',
  ...text,
  accepted: [],
  explanation: '',
  dropped: false,
  corrected: false,
  typed: [],
  right: 15,
  wrong: 8,
  unanswered: 1,
  difficulty: 8 / 23,
  time: 6200,
  ...more,
});

export const QUESTIONS = [
  asked(0, SHORT, { correct: [1], counts: [3, 15, 1, 4], trap: { answer: 'Mercury', players: 4 }, explanation: 'Jupiter turns once in just under ten hours.' }),
  asked(1, LONG, {
    correct: [3], counts: [9, 2, 6, 5], right: 5, wrong: 17, unanswered: 2, difficulty: 17 / 22, time: 11800, corrected: true,
    trap: { answer: LONG.choices[0], players: 9 }, explanation: TABLE,
  }),
  asked(2, { prompt: 'Which planet is the hottest?', choices: [] }, {
    kind: 'text', correct: [], counts: [], accepted: ['Venus'], right: 17, wrong: 5, unanswered: 2, difficulty: 5 / 22,
    typed: [
      { text: 'venus', players: 16, right: true },
      { text: 'mercury', players: 4, right: false },
      { text: 'Vénus', players: 1, right: true },
      { text: 'the one with the very thick clouds all around it', players: 1, right: false },
    ],
    trap: { answer: 'mercury', players: 4 },
  }),
  asked(3, { prompt: 'A day on Venus is longer than its year.', choices: ['True', 'False'] }, {
    correct: [0], counts: [21, 2], right: 21, wrong: 2, difficulty: 2 / 23, dropped: true, corrected: true,
  }),
  asked(4, { prompt: 'How many moons has Mars?', choices: ['None', 'One', 'Two', 'Four'] }, {
    correct: [2], counts: [0, 1, 23, 0], right: 23, wrong: 1, unanswered: 0, difficulty: 1 / 24, time: 3100,
  }),
  asked(5, SEVERAL, REPORTED.SEVERAL),
  asked(6, NUMBER, {
    correct: [], counts: [], accepted: ['9.9 ± 0.5'],
    typed: [{ text: '10', players: 11, right: true }, { text: '24', players: 7, right: false }, { text: '9.9', players: 4, right: true }],
  }),
  asked(7, ORDER, REPORTED.ORDER),
  asked(8, MATCH, REPORTED.MATCH),
  asked(9, CODE, { correct: [1], counts: [9, 12, 1, 1], explanation: EXPLAINED }),
];

const MARKS = ['rrrxrrrwrr', 'rrwxrrwrrr', 'rwrxrrrrwr', 'wrrxrwrrrw', 'rwrxrrwwrr', 'rwwxr-rwrw', 'w-rxrrw-rr', 'rw-xrwwrr-'];

export function players(number) {
  return Array.from({ length: number }, (_, index) => {
    const marks = MARKS[Math.min(MARKS.length - 1, Math.floor((index * MARKS.length) / number))];
    const of = (mark) => [...marks].filter((other) => other === mark).length;
    return {
      player: `p${index + 1}`,
      rank: index + 1,
      name: NAMES[index] ?? `Player ${index + 1}`,
      total: Math.max(0, 3900 - Math.round((index * 3600) / number)),
      right: of('r'),
      wrong: of('w'),
      unanswered: of('-'),
      time: of('r') + of('w') ? 3100 + index * 137 : 0,
      marks,
    };
  });
}

/** The last one ended before its first question closed. */
export const ROUNDS = [
  { title: 'General knowledge', bank: 'Pub night, November', first: 0, questions: 4 },
  { title: 'Planets and moons, with an unusually long title', bank: 'Planets and moons', first: 4, questions: QUESTIONS.length - 4 },
  { title: '', bank: 'Music and film', first: QUESTIONS.length, questions: 0 },
];

export const REPORT = {
  report: '3v5kq0c8m1tzp',
  room: '482913',
  bank: 'Planets and moons',
  opened: 1795420800000,
  duration: 312_000,
  finished: true,
  settings: { limit: 20_000, scoring: 'speed', typed: true },
  players: players(24),
  questions: QUESTIONS,
  again: [1, 0],
};

export const ROOMS = [
  { report: 'a', room: '482913', bank: 'Planets and moons', opened: 1795420800000, questions: 5, players: 24, state: 'running' },
  { report: 'b', room: '118204', bank: 'Django, the surprising parts', opened: 1795334400000, questions: 40, players: 212, state: 'finished' },
  { report: 'c', room: '730091', bank: 'Pub night, November', opened: 1794729600000, questions: 30, players: 31, state: 'broken-off' },
  { report: 'd', room: '265518', bank: 'Introduction to the history of the Roman Republic and its institutions', opened: 1794124800000, questions: 10, players: 1, state: 'damaged' },
  { report: 'e', room: '904412', bank: 'Planets and moons', opened: 1793520000000, questions: 0, players: 0, state: 'broken-off' },
];
