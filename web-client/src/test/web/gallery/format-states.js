/** The states of all screens in rounds with special rules: buzzer, knock-out, nearest wins; and flags. */
import { ROUND_FORMAT } from '/host/round-format.js';
import * as kinds from './kinds-messages.js';
import * as say from './messages.js';
import * as team from './team-messages.js';

const PROMPT = { prompt: say.SHORT.prompt, choices: [] };
const buzzing = (text = PROMPT, more = {}) => ({ ...say.question(), ...text, kind: 'buzzer', choices: [], ...more });
const press = (index, after, more = {}) => ({ player: say.ROSTER[index].player, name: say.ROSTER[index].name, after, ...more });
const buzzer = (presses, more = {}) => ({ type: 'buzzer', question: 2, presses, pressed: presses.length, remaining: 14_200, ...more });
const LONGEST = { player: 'p99', name: 'Maximilian von Hohenstei', after: 340 };
const ORDER = [press(2, 0, { right: false }), press(0, 120), LONGEST, press(4, 812), press(7, 2_450)];
const CROWD = { ...buzzer(Array.from({ length: 8 }, (_, index) => press(index, index * 130, index < 4 ? { right: false } : {})), { pressed: 31, answering: 'p5' }) };
const aloud = { ...say.reveal([], []), accepted: ['Jupiter'] };
const key = { type: 'answer-key', question: 2, correct: [], accepted: ['Jupiter', 'the planet Jupiter'], explanation: '' };
const NEAREST = {
  ...say.reveal([], []),
  right: 3,
  answered: 21,
  explanation: '',
  number: { value: 9.9, tolerance: 0, unit: 'hours' },
  nearest: { off: 0.4, players: 3, answers: [{ name: 'Ada', number: 9.5 }, { name: 'Maximilian von Hohenstei', number: 10.3 }, { name: 'Lin', number: 10.3 }] },
};
const left = (count, of = 24, more = {}) => ({ type: 'survivors', left: count, of, names: say.ROSTER.slice(0, Math.min(count, 60)).map(({ name }) => name), ...more });
const FORMATS = { mode: 'buzzer', knockOut: true, nearest: true, joker: true, wager: true };

/** @param state and `seat` of player-states.js */
export function playerFormats(state, seat) {
  const asked = (...more) => seat('question', [buzzing(), ...more]);
  const knockOut = (more) => say.result({ correct: false, points: 0, total: 1819, streak: 0, knockOut: { out: true, left: 12, of: 24, ...more } });
  const given = { type: 'receipt', question: 2, response: { kind: 'number', number: 24 } };
  return [
    state('question-buzzer', { messages: asked() }),
    state('question-buzzer-long', { messages: seat('question', [buzzing({ prompt: say.LONG.prompt }, { worth: 2 })]) }),
    state('question-buzzer-pressing', { messages: asked(), form: { draft: { pressed: 2 } } }),
    state('question-buzzer-pressed', { messages: asked({ type: 'pressed', question: 2 }) }),
    state('question-buzzer-turn', { messages: asked({ type: 'pressed', question: 2 }, buzzer(ORDER, { answering: 'p1' })) }),
    state('question-buzzer-waiting', { messages: asked({ type: 'pressed', question: 2 }, buzzer([LONGEST, press(4, 20), press(0, 120)], { answering: 'p99' })) }),
    state('question-buzzer-next', { messages: asked(buzzer([LONGEST], { answering: 'p99' })) }),
    state('question-buzzer-wrong', { messages: asked({ type: 'pressed', question: 2 }, buzzer([press(0, 0, { right: false })])) }),
    state('question-buzzer-team-out', { messages: seat('question', [team.teams('two'), buzzing(), buzzer([press(2, 0, { team: 1, right: false })])], { team: 1 }) }),
    state('question-buzzer-over', { messages: seat('question', [buzzing(PROMPT, { remaining: 0 })]) }),
    state('question-buzzer-reading', { messages: seat('question', [buzzing(PROMPT, { opensIn: 4_200 })]) }),
    state('result-buzzer-right', { messages: [...asked(buzzer([press(0, 0, { right: true })])), aloud, say.result({ points: 1000 })] }),
    state('result-buzzer-wrong', { messages: [...asked(buzzer([press(0, 0, { right: false })])), aloud, say.result({ correct: false, points: 0, streak: 0 })] }),
    state('result-buzzer-none', { messages: [...asked(), aloud, say.result({ correct: false, points: 0 })] }),
    state('question-knocked-out', { messages: seat('question', [say.question()], { out: true }) }),
    state('question-knocked-out-typed', { messages: seat('question', [say.typedQuestion], { out: true }) }),
    state('question-knocked-out-buzzer', { messages: seat('question', [buzzing()], { out: true }) }),
    state('result-knocked-out', { messages: [...seat('question', [say.question(), say.receipt(3)]), say.reveal(), knockOut()] }),
    state('result-still-in', { messages: [...seat('question', [say.question(), say.receipt(1)]), say.reveal(), say.result({ knockOut: { out: false, left: 12, of: 24 } })] }),
    state('result-last-one', { messages: [...seat('question', [say.question(), say.receipt(1)]), say.reveal(), say.result({ knockOut: { out: false, left: 1, of: 24 } })] }),
    state('result-nearest', { messages: [...seat('question', [{ ...say.question(kinds.NUMBER) }, given]), NEAREST, say.result({ correct: false, points: 0, streak: 0 })] }),
    state('result-flagged', { messages: [...seat('question', [say.question(), say.receipt(1)]), say.reveal(), say.result(), { type: 'flagged', question: 2 }] }),
    state('round-formats', { messages: seat('round', [say.round({ format: FORMATS })]) }),
  ];
}

/** @param state and `seat` of host-states.js, the `picked` bank, and a planned `round` */
export function hostFormats(state, seat, picked, round) {
  const idle = { status: 'idle' };
  const asked = (...more) => seat('question', [buzzing(), key, ...more]);
  const revealed = (...more) => [...seat('question', [say.question()]), say.reveal(), ...more];
  const open = (root) => root.querySelector('.round-format').setAttribute('open', '');
  const setup = (name, format) => state(`banks-format-${name}`, [], { link: idle, ui: { ...picked, format: { ...ROUND_FORMAT, ...format } }, after: open });
  const rounds = [
    { ...round, title: 'Fastest finger', format: { ...ROUND_FORMAT, mode: 'buzzer', knockOut: true } },
    { ...round, title: 'The sheet', format: { ...ROUND_FORMAT, mode: 'sheet', joker: true, wager: true }, worth: 2 },
  ];
  return [
    setup('live', { knockOut: true, nearest: true }),
    setup('sheet', { mode: 'sheet', joker: true, wager: true }),
    setup('buzzer', { mode: 'buzzer' }),
    state('banks-programme-formats', [], { link: idle, ui: { ...picked, rounds } }),
    state('round-formats', seat('round', [say.round({ format: FORMATS })])),
    state('question-buzzer', asked()),
    state('question-buzzer-deciding', asked(buzzer([press(0, 0)]))),
    state('question-buzzer-answering', asked(buzzer(ORDER, { answering: 'p1' }))),
    state('question-buzzer-paused', asked(buzzer(ORDER, { answering: 'p1' }), say.paused())),
    state('question-buzzer-again', asked(buzzer([press(2, 0, { right: false })]))),
    state('question-buzzer-crowd', asked(CROWD)),
    state('question-buzzer-reading', seat('question', [buzzing(PROMPT, { opensIn: 4_200 }), key])),
    state('reveal-buzzer', [...asked(buzzer([ORDER[0], { ...ORDER[1], right: true }, LONGEST])), aloud]),
    state('reveal-nearest', [...seat('question', [say.question(kinds.NUMBER)]), NEAREST]),
    state('reveal-survivors', revealed(left(12))),
    state('reveal-survivors-last', revealed(left(1, 24, { over: true }))),
    state('reveal-survivors-nobody', revealed(left(0, 24, { over: true }))),
    state('reveal-flags', revealed({ type: 'flags', question: 2, players: 3 })),
  ];
}

/** @param state and `seat` of display-states.js */
export function displayFormats(state, seat) {
  const asked = (...more) => seat('question', [buzzing(), ...more]);
  const revealed = (...more) => [...seat('question', [say.question()]), say.reveal(), ...more];
  return [
    state('question-buzzer', asked()),
    state('question-buzzer-long', seat('question', [buzzing({ prompt: say.LONG.prompt })])),
    state('question-buzzer-picture', seat('question', [buzzing(PROMPT, { picture: kinds.PICTURE }), buzzer(ORDER, { answering: 'p1' })])),
    state('question-buzzer-deciding', asked(buzzer([press(0, 0)]))),
    state('question-buzzer-answering', asked(buzzer(ORDER, { answering: 'p1' }))),
    state('question-buzzer-longest', seat('question', [buzzing({ prompt: say.LONG.prompt }), buzzer([LONGEST], { answering: 'p99' })])),
    state('question-buzzer-again', asked(buzzer([press(2, 0, { right: false })]))),
    state('question-buzzer-crowd', asked(CROWD)),
    state('question-buzzer-teams', seat('question', [team.teams('twelve'), buzzing(), buzzer(ORDER.map((one, index) => ({ ...one, team: index })), { answering: 'p1' })])),
    state('question-buzzer-reading', seat('question', [buzzing(PROMPT, { opensIn: 4_200 })])),
    state('reveal-buzzer', [...asked(buzzer([ORDER[0], { ...ORDER[1], right: true }, LONGEST])), aloud]),
    state('reveal-buzzer-nobody', [...asked(), aloud]),
    state('reveal-buzzer-crowd', [...asked(CROWD), { ...aloud, explanation: '' }]),
    state('reveal-nearest', [...seat('question', [say.question(kinds.NUMBER)]), NEAREST]),
    state('reveal-survivors', revealed(left(12))),
    state('reveal-survivors-many', revealed({ ...left(24), left: 312, of: 400 })),
    state('reveal-survivors-long', [...seat('question', [say.question(say.LONG)]), say.reveal([3]), left(24)]),
    state('reveal-survivors-last', revealed(left(1, 24, { over: true }))),
    state('round-formats', seat('round', [say.round({ format: FORMATS })])),
  ];
}

/** The report of an evening with a sheet, a joker and bets, a knock-out and a tie-break. */
export function eveningReport(whole, names, { teams = false } = {}) {
  const who = (index) => ({ name: names[index % names.length], ...(teams && { team: index }) });
  const questions = [
    { ...whole.questions[0], counts: undefined, choices: [], correct: [], kind: 'text', accepted: ['Lake Victoria', 'Victoria'], right: 15, half: 3, wrong: 5, unanswered: 1, trap: undefined, explanation: '',
      typed: [['lake victoria', 9, true], ['Nyanza', 6, true, 'accept'], ['Viktoria', 3, false, 'half'], ['Victoria Falls', 3, false, 'reject'], ['Lake Chad', 2, false]].map(([text, players, right, mark]) => ({ text, players, right, ...(mark && { mark }) })) },
    { ...whole.questions[4], question: 1, bets: [[0, 1200, 1200], [1, 12_345, -12_345], [2, 300, 0], [3, 0, 0]].map(([index, bet, points]) => ({ ...who(index), bet, points })) },
    { ...whole.questions[3], question: 2, bets: [{ ...who(0), bet: 400, points: 0 }] },
    { ...whole.questions[0], question: 3, right: 12, wrong: 10, unanswered: 2 },
    { ...whole.questions[1], question: 4, right: 1, wrong: 9, unanswered: 2, out: 12 },
    { ...whole.questions[6], question: 5, prompt: 'How many hours has a day on Jupiter?', tieBreak: true, right: 0, wrong: 24, unanswered: 0, accepted: ['9.9 hours'], typed: [],
      contenders: [{ ...who(0), rank: 1, number: 10, distance: 0.1, won: true }, { ...who(1), rank: 1, number: 12_345.5, distance: 12_335.6 }, { ...who(2), rank: 3, number: 9, distance: 0.9 }, { ...who(3), rank: 3 }] },
  ];
  const titles = ['The sheet', 'Planets and moons, with an unusually long title', 'Tie-break'];
  const rounds = [[0, 3], [3, 2], [5, 1]].map(([start, count], index) => ({ title: titles[index], bank: whole.bank, first: start, questions: count }));
  const marks = ['rrxrrt', 'hrxw-t', 'wrx-o-', 'hwxrot'];
  return {
    ...whole,
    questions,
    rounds,
    again: [4, 3],
    players: whole.players.map((player, index) => ({ ...player, name: names[index] ?? player.name, marks: marks[index % 4], half: index % 2, rounds: [1200, 700, 0] })),
    ...(teams && { teams: names.map((name, team) => ({ team, rank: team + 1, name, total: 4000 - team * 100, players: 3, rounds: [1200, 700, 0] })) }),
    jokers: [{ ...who(0), round: 0, points: 12_000 }, { ...who(1), round: 0, points: 0 }, { ...who(2), round: 1, points: 900 }],
    eliminations: [...[1, 2, 3, 4].map((index) => ({ round: 1, ...who(index), out: 3 })), ...[5, 6].map((index) => ({ round: 1, ...who(index), out: 4 })), { round: 1, ...who(0) }],
  };
}

/** @param report of report-states.js */
export function reportFormats(report, whole) {
  const presses = [{ name: 'Grace', after: 0, right: false }, { name: 'Maximilian von Hohenstei', after: 120, right: true }, { name: 'Lin', after: 1_850 }];
  const names = say.ROSTER.map(({ name }) => name);
  const players = eveningReport(whole, names);
  const hall = Array.from({ length: 212 }, (_, index) => `Player ${index + 1}`);
  return [
    report('buzzer', { report: { ...whole, questions: whole.questions.map((question, index) => (index < 3 ? { ...question, presses, flags: index } : question)) } }),
    report('formats', { report: players }),
    report('formats-teams', { report: eveningReport(whole, team.NAMES.twelve, { teams: true }) }),
    report('joker-only', { report: { ...whole, jokers: players.jokers.slice(0, 1) } }),
    report('knock-out-only', { report: { ...players, rounds: [], jokers: [] } }),
    report('formats-hall', {
      report: {
        ...players,
        jokers: hall.map((name) => ({ name, round: 0, points: 100 })),
        eliminations: hall.map((name, index) => ({ name, round: 1, ...(index < 210 && { out: index < 150 ? 3 : 4 }) })),
        questions: players.questions.map((question) => (question.bets ? { ...question, bets: hall.map((name) => ({ name, bet: 100, points: 100 })) } : question)),
      },
    }),
  ];
}
