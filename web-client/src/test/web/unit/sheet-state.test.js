import { EMPTY, isSheetShown, lockingLeft, nextTick, positionOf, reduce } from '/core/game-state.js';
import '/core/sheet-state.js';
import { equal, test } from './harness.js';

const NOW = 5000;

const after = (messages, start = EMPTY) => messages.reduce((state, message) => reduce(state, message, NOW), start);
const question = (number, more) => ({ type: 'question', question: number, first: 4, of: 3, kind: 'text', prompt: `${number}?`, choices: [], limit: 0, remaining: 0, sheet: true, ...more });
const receipt = (number, text, by) => ({ type: 'receipt', question: number, response: { kind: 'text', text }, by });
const reveal = (number) => ({ type: 'reveal', question: number, correct: [], counts: [], accepted: ['x'], explanation: '' });
const result = (number, more) => ({ type: 'result', question: number, correct: false, points: 0, total: 500, rank: 2, of: 3, streak: 0, ...more });

test('a sheet has all questions of its round, and answers to each of them', () => {
  const state = after([question(4), receipt(4, 'a'), question(5), receipt(4, 'b', 'Grace'), receipt(5, 'c')]);
  equal(state.sheet.questions.map((shown) => shown.question), [4, 5]);
  equal(state.sheet.answers[4], { response: { kind: 'text', text: 'b' }, by: 'Grace' });
  equal(state.sheet.answers[5].response.text, 'c');
  equal([state.receipt, positionOf(state).question, isSheetShown(state)], [null, 5, true]);
});

test('an answer of a sheet that was taken back is gone', () => {
  equal(after([question(4), receipt(4, 'a'), { type: 'cleared', question: 4 }]).sheet.answers, {});
});

test('a sheet ends with the next round, and each round has its own', () => {
  const round = { type: 'round', round: 1, of: 2, title: '', bank: '', questions: 3 };
  equal(after([question(4), round]).sheet, null);
  equal(after([question(4), question(7, { first: 7 })]).sheet.questions.length, 1);
  equal(after([question(4), question(7, { sheet: undefined, limit: 20_000, remaining: 20_000 })]).sheet, null);
});

test('the countdown to the lock runs, stands while paused, and ends with the marking', () => {
  const state = after([question(4), { type: 'locking', remaining: 60_000 }]);
  equal([state.phase, lockingLeft(state, NOW + 500), nextTick(state, NOW)], ['locking', 59_500, 1000]);
  const paused = after([{ type: 'paused', paused: true, remaining: 40_000, limit: 0 }], state);
  equal([lockingLeft(paused, NOW + 90_000), nextTick(paused, NOW)], [40_000, 0]);
  equal(lockingLeft(after([{ type: 'marking' }], state), NOW), 0);
});

test('the revealed question of a sheet is shown with its answer and its result', () => {
  const state = after([question(4), receipt(4, 'a'), question(5), { type: 'marking' }, reveal(4), result(4, { points: 500 })]);
  equal([state.phase, state.question.question, state.receipt.response.text, state.result.points], ['reveal', 4, 'a', 500]);
  const next = after([reveal(5)], state);
  equal([next.question.question, next.receipt, next.result], [5, null, null]);
  equal(next.sheet.results[4].points, 500);
});

test('all answers of a sheet are shown at once', () => {
  const state = after([question(4), question(5), { type: 'answers', reveals: [reveal(4), reveal(5)] }, { type: 'sheet-result', results: [result(4), result(5, { total: 900 })] }]);
  equal([state.phase, state.question.question, state.standing.total], ['answers', 5, 900]);
  equal([state.sheet.reveals[5].accepted, state.sheet.results[4].total], [['x'], 500]);
});

test('the typed answers of a sheet are kept by question', () => {
  const groups = [{ text: 'lake', answers: 2, mark: 'reject' }];
  equal(after([question(4), { type: 'typed-answers', question: 4, groups }]).sheet.typed, { 4: groups });
});

test('bets are counted until the question opens', () => {
  const bets = [{ type: 'bets', question: 6, of: 3 }, { type: 'bet', question: 6, most: 900, points: 300 }, { type: 'tally', question: 6, answered: 1, of: 3 }];
  const state = after(bets);
  equal([state.phase, state.bets.own.points, state.bets.tally.answered], ['bets', 300, 1]);
  equal(after([question(6)], state).bets, null);
});

test('a joker belongs to the title of a round', () => {
  const state = after([{ type: 'joker', available: true, played: true, by: 'Grace' }, { type: 'jokers', names: ['Red'], count: 1 }]);
  equal([state.joker.by, state.jokers.count], ['Grace', 1]);
  equal([after([question(4)], state).joker, after([question(4)], state).jokers], [null, null]);
});
