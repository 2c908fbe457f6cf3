import { codeDigits, many, spacedCode } from '/core/format.js';
import { EMPTY } from '/core/game-state.js';
import { joinAddress } from '/core/labels.js';
import { blocks } from '/core/markup.js';
import { ordinal } from '/core/rank.js';
import { placesBefore } from '/display/leaderboard.js';
import { INITIAL_UI, withinLimits } from '/host/host-state.js';
import { leadsToLeaderboard, nextStep } from '/host/next-step.js';
import { openingPlan, roundOf, roundSummary, settingsOf } from '/host/round-plan.js';
import { deleteProgramme, savedProgrammes, saveProgramme } from '/host/saved-programmes.js';
import { equal, test } from './harness.js';

test('ranks are ordinal numbers', () => {
  equal([1, 2, 3, 4, 11, 12, 13, 21, 102, 1003].map(ordinal), [
    '1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd', '1,003rd',
  ]);
  equal([many(1, 'player'), many(2, 'player'), many(1200, 'entry', 'entries')], ['1 player', '2 players', '1,200 entries']);
});

test('a room code is recognized in the digits of any script, with spaces, and in a pasted link', () => {
  const typed = ['482913', ' 482 913 ', '٤٨٢٩١٣', '۴۸۲ ۹۱۳', '४८२९१३', '４８２－９１３', '𝟺𝟾𝟸𝟿𝟷𝟹'];
  const pasted = ['http://192.0.2.7:8080/482913', 'https://quiz.example/trivia/482913?from=chat', '  https://quiz.example/482913/ '];
  equal([...typed, ...pasted].map(codeDigits), [...typed, ...pasted].map(() => '482913'));
  equal(['', 'room', '48x2', '4829137'].map(codeDigits), ['', '', '482', '4829137']);
});

test('an address is shown as it has to be typed', () => {
  equal(joinAddress('http://192.0.2.7:8080/482913'), '192.0.2.7:8080');
  equal(joinAddress('https://quiz.example/trivia/482913'), 'quiz.example/trivia');
  equal(spacedCode('482913'), '482 913');
});

test('a row of the leaderboard starts at its previous place', () => {
  equal(placesBefore([{ total: 900, gained: 900 }, { total: 800, gained: 0 }, { total: 700, gained: 100 }]), [2, 0, 1]);
  equal(placesBefore([{ total: 500, gained: 500 }, { total: 400, gained: 400 }]), [0, 1], 'the first question moves nobody');
});

test('the host page never requests more questions than the bank has', () => {
  const banks = [{ name: 'small', questions: 4 }];
  equal(withinLimits({ ...INITIAL_UI, banks, chosen: 'small', questions: 10 }).questions, 4);
  equal(withinLimits({ ...INITIAL_UI, banks, chosen: 'small', questions: 0, limit: 500 }).limit, 120);
});

test('the button of the host shows the next step', () => {
  const link = { status: 'open' };
  const question = { question: 0, of: 2 };
  const label = (game, ui = INITIAL_UI) => nextStep({ game: { ...EMPTY, ...game }, link, ui, now: 0 }).label;
  equal(label({ phase: 'lobby', players: 12 }), 'Start with 12 players');
  equal(label({ phase: 'question', question, deadline: 9 }), 'Close question');
  equal(label({ phase: 'reveal', question }), 'Show leaderboard');
  equal(label({ phase: 'leaderboard', question }), 'Next question');
  equal(label({ phase: 'leaderboard', question: { question: 1, of: 2 } }), 'Show the podium');
  equal(label({ phase: 'reveal', question: { question: 1, of: 2 } }), 'Show the final result');
  equal(label({ phase: 'podium' }), 'Next quiz');
  equal(label({}), 'Choose a bank');
});

test('the button of the host shows the way from round to round', () => {
  const link = { status: 'open' };
  const [inside, last] = [{ question: 3, first: 2, of: 3 }, { question: 4, first: 2, of: 3 }];
  const programme = (current, round = {}) => ({ round: current, rounds: [{ title: 'One', bank: 'One', questions: 2 }, { title: 'Two', bank: 'Two', questions: 3, ...round }, { title: 'Three', bank: 'Three', questions: 3 }] });
  const label = (game) => nextStep({ game: { ...EMPTY, ...game }, link, ui: INITIAL_UI, now: 0 }).label;
  equal(label({ phase: 'round' }), 'Start the round');
  equal(label({ phase: 'reveal', question: last, programme: programme(1) }), 'Show leaderboard');
  equal(label({ phase: 'leaderboard', question: last, programme: programme(1) }), 'Next round');
  equal(label({ phase: 'leaderboard', question: last, programme: programme(1, { breakTime: 9000 }) }), 'Start the break');
  equal(label({ phase: 'leaderboard', question: last, programme: programme(2) }), 'Show the podium');
  equal(label({ phase: 'reveal', question: inside, programme: programme(1, { leaderboard: 'round' }) }), 'Next question');
  equal(label({ phase: 'reveal', question: last, programme: programme(1, { leaderboard: 'round' }) }), 'Show leaderboard');
  equal(label({ phase: 'reveal', question: last, programme: programme(1, { leaderboard: 'end' }) }), 'Next round');
  equal(label({ phase: 'break', break: { next: 'Three' }, deadline: 9 }), 'End the break');
  equal(label({ phase: 'break', break: { next: 'Three' } }), 'Go on with the next round');
  equal(label({ phase: 'break', break: {} }), 'Choose the next quiz');
});

test('a leaderboard that would give the podium away is not offered', () => {
  equal(leadsToLeaderboard({ ...EMPTY, question: { question: 0, of: 2 } }), true);
  equal(leadsToLeaderboard({ ...EMPTY, question: { question: 1, of: 2 } }), false);
});

test('a programme is requested as its rounds were planned, without defaults', () => {
  const banks = [{ name: 'atlas', title: 'World atlas', questions: 12 }];
  const ui = { ...INITIAL_UI, banks, chosen: 'atlas' };
  const settings = { limit: 20_000, scoring: 'speed', typed: false, reading: true };
  equal(openingPlan(ui), { bank: 'atlas', questions: 10, settings });
  equal(openingPlan({ ...ui, title: ' Maps ' }).title, 'Maps');
  const round = roundOf({ ...ui, worth: 2, leaderboard: 'round', breakMinutes: 10 });
  const plan = { title: 'World atlas', bank: 'atlas', questions: 10, settings: { ...settings, worth: 2, leaderboard: 'round' }, breakTime: 600_000 };
  equal(openingPlan({ ...ui, rounds: [round] }), plan);
  equal(openingPlan({ ...ui, rounds: [round, { ...round, title: 'More' }] }), { ...plan, rounds: [{ ...plan, title: 'More' }] });
  equal(roundSummary(round), '10 questions, double points, 10 min break');
  equal(roundOf({ ...ui, ...settingsOf(round) }), round);
});

test('programmes are saved under a name, and what cannot be read is ignored', () => {
  const stored = new Map();
  const storage = { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => stored.set(key, value) };
  const rounds = [{ bank: 'atlas', title: 'Maps', selection: {} }];
  saveProgramme(storage, { name: 'Friday', rounds });
  saveProgramme(storage, { name: 'Sunday', rounds });
  equal(saveProgramme(storage, { name: 'Friday', rounds: [...rounds, ...rounds] }).map(({ name, rounds: all }) => [name, all.length]), [['Friday', 2], ['Sunday', 1]]);
  equal(savedProgrammes(storage).length, 2);
  equal(deleteProgramme(storage, 'Friday').map(({ name }) => name), ['Sunday']);
  equal(savedProgrammes({ getItem: () => '{"rounds"' }), []);
  equal(savedProgrammes({ getItem: () => '[{"name": "Odd"}]' }), []);
});

test('without a connection there is no next step', () => {
  const view = { game: { ...EMPTY, phase: 'podium' }, link: { status: 'reconnecting' }, ui: INITIAL_UI, now: 0 };
  equal(nextStep(view).disabled, true);
});

test('lines between pipes are a table without its separator row, and other lines remain lines', () => {
  equal(blocks('Before\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\nafter\nall'), [
    { lines: ['Before'] },
    { rows: [['a', 'b'], ['1', '2']] },
    { lines: ['', 'after', 'all'] },
  ]);
  equal(blocks('one | two'), [{ lines: ['one | two'] }]);
  equal(blocks(''), []);
});
