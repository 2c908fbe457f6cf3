import { breakLeft, EMPTY, isAnswerable, nextTick, opensIn, reduce, timeLeft } from '/core/game-state.js';
import { render } from '/core/html.js';
import { newsOf, notice } from '/core/notice.js';
import { golden } from './golden.js';
import { equal, test } from './harness.js';

const NOW = 5000;

async function folded(...names) {
  let state = EMPTY;
  for (const name of names) {
    state = reduce(state, typeof name === 'string' ? await golden(`server/${name}`) : name, NOW);
  }
  return state;
}

const paused = (more) => ({ type: 'paused', paused: true, remaining: 8200, limit: 20_000, ...more });

test('the answers open after the reading time, and the clock runs from then', async () => {
  const state = await folded('question-reading');
  equal([opensIn(state, NOW), timeLeft(state, NOW), isAnswerable(state, NOW)], [4200, 20_000, false]);
  equal(nextTick(state, NOW), 200, 'the next second of the countdown');
  equal([opensIn(state, NOW + 4199), isAnswerable(state, NOW + 4199)], [1, false]);
  equal([opensIn(state, NOW + 4200), timeLeft(state, NOW + 4200), isAnswerable(state, NOW + 4200)], [0, 20_000, true]);
  equal(timeLeft(state, NOW + 14_200), 10_000);
  equal(isAnswerable(state, NOW + 24_200), false);
});

test('a question without a reading time can be answered at once', async () => {
  const state = await folded('question');
  equal([opensIn(state, NOW), isAnswerable(state, NOW)], [0, true]);
});

test('the clock stands while the game is paused, and goes on from there', async () => {
  const state = await folded('question', paused());
  equal([timeLeft(state, NOW + 60_000), isAnswerable(state, NOW + 60_000), nextTick(state, NOW + 60_000)], [8200, false, 0]);
  const going = reduce(state, paused({ paused: false }), NOW + 60_000);
  equal([timeLeft(going, NOW + 61_000), isAnswerable(going, NOW + 61_000)], [7200, true]);
});

test('a pause during the reading time keeps what is left of it', async () => {
  const state = await folded('question-reading', paused({ remaining: 20_000, opensIn: 3000 }));
  equal([opensIn(state, NOW + 60_000), timeLeft(state, NOW + 60_000)], [3000, 20_000]);
  const going = reduce(state, paused({ paused: false, remaining: 20_000, opensIn: 3000 }), NOW + 60_000);
  equal([opensIn(going, NOW + 61_000), timeLeft(going, NOW + 63_000)], [2000, 20_000]);
});

test('more time has its own limit, also after the server was unavailable', async () => {
  const state = await folded('question', 'clock', paused({ paused: false, remaining: 26_000, limit: 30_000 }));
  equal([timeLeft(state, NOW), state.question.limit, state.paused], [26_000, 30_000, null]);
});

test('a pause stops the clock of a break, and a break without an end has none', async () => {
  const state = await folded('break', { type: 'paused', paused: true, remaining: 50_000 });
  equal([breakLeft(state, NOW + 90_000), nextTick(state, NOW + 90_000)], [50_000, 0]);
  equal(breakLeft(reduce(state, { type: 'paused', paused: false, remaining: 50_000 }, NOW + 90_000), NOW + 100_000), 40_000);
  const open = await folded({ type: 'break', remaining: 0 }, { type: 'paused', paused: false, remaining: 0 });
  equal([breakLeft(open, NOW), open.deadline], [0, 0]);
});

test('the next step ends a pause, but not the same leaderboard with other points', async () => {
  for (const next of ['question', 'reveal', 'leaderboard', 'round', 'break', 'finished']) {
    equal((await folded('question', 'paused', next)).paused, null, next);
  }
  const state = await folded('question', 'reveal', 'leaderboard', 'paused', 'leaderboard');
  equal(state.paused === null, false, 'the same leaderboard');
});

test('a page that is opened during a pause knows it', async () => {
  const snapshot = await golden('server/snapshot');
  const state = await folded({ ...snapshot, scene: [...snapshot.scene, paused()] });
  equal([timeLeft(state, NOW + 60_000), isAnswerable(state, NOW + 60_000)], [8200, false]);
});

test('a refusal because of a pause is not shown, and the answer stays on its way', async () => {
  const answering = { type: 'answering', question: 0, response: { kind: 'choice', picks: [1] } };
  const state = await folded('question', answering, { type: 'refused', why: 'paused', detail: 'The game is paused.' });
  equal([state.refused, state.answering.response.picks], [null, [1]]);
});

test('given and taken points are news for everybody, and change the own standing', async () => {
  const adjusted = { type: 'adjusted', player: 'p1', name: 'Ada', points: -500, reason: 'Looked it up', total: 412 };
  const own = await folded('joined', 'question', 'reveal', 'result', adjusted);
  equal([own.standing.total, own.result.total, newsOf(own)], [412, 412, 'The host took 500 points from you: Looked it up']);
  const other = await folded('joined', 'question', 'reveal', 'result', { ...adjusted, player: 'p2', points: 1 });
  equal([other.standing.total, newsOf(other)], [912, 'The host gave \u2068Ada\u2069 1 point: Looked it up']);
  const display = await folded('question', 'reveal', 'adjusted');
  equal(newsOf(display), 'The host gave \u2068The Quizzards\u2069 1,000 points: Best team name');
});

test('a pause is a notice except in a question, which shows it in place of its choices', async () => {
  const text = async (...names) => {
    const element = document.createElement('div');
    render(notice(await folded(...names)), element);
    return element.textContent;
  };
  equal(await text('question', 'paused'), '');
  equal(await text('question', 'reveal', 'paused'), 'The game is paused.');
});

test('answers are open after the server was unavailable, also during the reading time', async () => {
  const question = await golden('server/question-reading');
  const state = await folded(question, { ...(await golden('server/clock')), question: question.question });
  equal([opensIn(state, NOW), isAnswerable(state, NOW), timeLeft(state, NOW)], [0, true, 12_400]);
});

test('a question that is opened once more has no points yet', async () => {
  const state = await folded('question', 'reveal', 'result', 'leaderboard', 'question');
  equal([state.phase, state.standing.total, state.result, state.reveal], ['question', 0, null, null]);
  equal((await folded('question', 'reveal', 'question')).standing, null, 'without a result');
});
