import { afterText, answeringPress, isDeciding, orderedPresses } from '/core/buzzer.js';
import { EMPTY, isAnswerable, isLast, nextTick, reduce, timeLeft } from '/core/game-state.js';
import { formatNames, formatSentences } from '/core/round-format.js';
import { verdict, verdictOfKey } from '/host/buzzer-panel.js';
import { formatSummary, ROUND_FORMAT, wireFormat } from '/host/round-format.js';
import { buzzerState } from '/player/buzzer.js';
import { golden } from './golden.js';
import { equal, test } from './harness.js';

const NOW = 5000;
const me = { player: 'p1', name: 'Ada' };
const press = (player, more) => ({ player, name: player, after: 0, ...more });
const buzzer = (presses, more) => ({ type: 'buzzer', question: 13, presses, pressed: presses.length, remaining: 14_200, ...more });
const opened = async (...messages) => [await golden('server/question-buzzer'), ...messages].reduce((state, message) => reduce(state, message, NOW), { ...EMPTY, me });

test('the clock stands while somebody answers, and goes on after a wrong answer', async () => {
  const answering = await opened(await golden('server/buzzer'));
  equal([timeLeft(answering, NOW + 60_000), nextTick(answering, NOW)], [14_200, 0]);
  const again = reduce(answering, buzzer([press('p1', { right: false })]), NOW + 60_000);
  equal(timeLeft(again, NOW + 61_000), 13_200);
});

test('an update of the presses leaves the clock alone', async () => {
  const state = await opened(buzzer([press('p2')], { remaining: 1000 }));
  equal(timeLeft(state, NOW), 20_000);
});

test('more time while somebody answers is shown', async () => {
  const state = await opened(await golden('server/buzzer'), { type: 'paused', paused: false, remaining: 24_200, limit: 30_000 });
  equal(timeLeft(state, NOW + 9000), 24_200);
});

test('the order of the presses is shown once it is certain', async () => {
  const deciding = await opened(buzzer([press('p2')]));
  equal([isDeciding(deciding), orderedPresses(deciding).length, answeringPress(deciding)], [true, 0, undefined]);
  const decided = await opened(buzzer([press('p2', { right: false }), press('p1'), press('p3')], { answering: 'p1' }));
  equal([isDeciding(decided), orderedPresses(decided).length, answeringPress(decided).player], [false, 3, 'p1']);
  const again = await opened(buzzer([press('p2', { right: false })]));
  equal([isDeciding(again), orderedPresses(again).length], [false, 1]);
});

test('the time after the first press has two decimals', () => {
  equal([afterText(0), afterText(120), afterText(2455)], ['', '+0.12 s', '+2.46 s']);
});

test('a buzzer has one state for its player', async () => {
  const states = await Promise.all([
    opened(),
    opened({ type: 'pressed', question: 13 }),
    opened(buzzer([press('p1')], { answering: 'p1' })),
    opened({ type: 'pressed', question: 13 }, buzzer([press('p2')], { answering: 'p2' })),
    opened(buzzer([press('p1', { right: false })])),
    opened(buzzer([press('p2', { team: 1, right: false })])),
  ]);
  equal(states.map((state) => buzzerState(state, NOW)), ['open', 'pressed', 'turn', 'waiting', 'wrong', 'open']);
  equal(buzzerState({ ...states[5], team: 1 }, NOW), 'team');
  equal(buzzerState({ ...states[0], out: true }, NOW), 'out');
  equal(buzzerState(states[0], NOW, true), 'pressing');
  equal(buzzerState(states[0], NOW + 60_000), 'over');
});

test('a verdict is about the player whose turn it is, and not possible in a pause', async () => {
  const state = await opened(await golden('server/buzzer'));
  equal(verdict(state, true), { type: 'verdict', question: 13, player: 'p1', right: true });
  equal([verdictOfKey(state, 'r'), verdictOfKey(state, 'W'), verdictOfKey(state, 'x')], [true, false, undefined]);
  equal(verdict({ ...state, paused: { remaining: 0, opensIn: 0 } }, true), undefined);
  equal(verdictOfKey(await opened(), 'r'), undefined);
});

test('a player who is out cannot answer until the next round', async () => {
  const out = [await golden('server/question'), await golden('server/result-knock-out')].reduce((state, message) => reduce(state, message, NOW), { ...EMPTY, me });
  equal([out.out, isAnswerable(reduce(out, await golden('server/question'), NOW), NOW)], [true, false]);
  equal(reduce(out, await golden('server/round'), NOW).out, false);
});

test('a decided knock-out ends the round', async () => {
  const state = reduce(await opened(), { ...(await golden('server/survivors')), left: 1, over: true }, NOW);
  equal([isLast(await opened()), isLast(state)], [false, true]);
});

test('only special rules are sent and named', () => {
  equal([wireFormat(), wireFormat(ROUND_FORMAT), formatSummary()], [{}, {}, '']);
  const form = { ...ROUND_FORMAT, mode: 'buzzer', knockOut: true, nearest: true };
  equal(wireFormat(form), { format: { mode: 'buzzer', knockOut: true } });
  equal(formatSummary(form), 'buzzer, knock-out');
  equal(wireFormat({ ...form, mode: 'sheet' }), { format: { mode: 'sheet', nearest: true } });
  equal([formatNames(), formatSentences({ nearest: true })], [[], ['For numbers, the nearest answer is right.']]);
});
