import { EMPTY, nextTick, reduce, timeLeft } from '/core/game-state.js';
import { durationText, newsOf } from '/core/notice.js';
import { golden, ownPick } from './golden.js';
import { equal, test } from './harness.js';

const NOW = 5000;
const PICK = { question: 0, response: { kind: 'choice', picks: [2] } };

async function folded(...names) {
  let state = EMPTY;
  for (const name of names) {
    state = reduce(state, typeof name === 'string' ? await golden(`server/${name}`) : name, NOW);
  }
  return state;
}

async function corrected(more = {}) {
  return { ...(await golden('server/corrected')), question: 0, ...more };
}

test('a correction of an earlier round does not name a number that is taken', () => {
  const news = { question: 4, dropped: false, before: 0, after: null };
  equal(newsOf({ news, question: { question: 12, first: 10 } }), 'The host corrected a question of an earlier round. All scores are updated.');
  equal(newsOf({ news: { ...news, question: 11 }, question: { question: 12, first: 10 } }), 'The host corrected question 2. All scores are updated.');
});

test('the clock pauses with the remaining time, then runs', async () => {
  const state = await folded('question', 'clock');
  equal([0, 4999, 5000, 6000, 17400].map((later) => timeLeft(state, NOW + later)), [12400, 12400, 12400, 11400, 0]);
  equal([0, 4000, 5000, 17400].map((later) => nextTick(state, NOW + later)), [5400, 1400, 400, 0], 'the next change');
  equal(reduce(state, { ...(await golden('server/clock')), question: 7 }, NOW) === state, true, 'of another question');
});

test('a disconnection is reported only while its question is open', async () => {
  equal((await folded('question', 'clock')).clock.away, 8150);
  equal((await folded('question', 'clock', 'reveal')).clock, null);
  equal([200, 8150, 99_400, 150_000, 7_300_000].map(durationText), ['1 s', '8 s', '99 s', '3 min', '2 h']);
});

test('a correction updates the shown question, and its new result follows', async () => {
  const before = await folded('question', 'reveal', 'result');
  const marked = reduce(before, await corrected(), NOW);
  equal([marked.reveal.correct, marked.corrected], [[1, 3], { dropped: false }]);
  equal(marked.reveal.counts, before.reveal.counts);
  const after = reduce(marked, { ...(await golden('server/result')), total: 1912, points: 1912 }, NOW);
  equal([after.result.points, after.standing.total], [1912, 1912]);
  equal(newsOf({ ...after, me: {} }), 'The host corrected question 1. You now have 1,912 points, 1,000 more.');
});

test('a correction of an earlier question changes only the standing', async () => {
  const before = await folded({ ...(await golden('server/question')), question: 3 }, { ...(await golden('server/reveal')), question: 3 }, { ...(await golden('server/result')), question: 3 });
  const result = { ...(await golden('server/result')), points: 0, correct: false, total: 400, rank: 5 };
  const after = [await corrected({ dropped: true }), result].reduce((state, message) => reduce(state, message, NOW), before);
  equal([after.reveal, after.corrected], [before.reveal, null]);
  equal([after.result.question, after.result.points, after.result.correct], [3, 912, true]);
  equal([after.result.total, after.standing.rank], [400, 5]);
  equal(newsOf(after), 'The host dropped question 1: it doesn’t count. You now have 400 points, 512 fewer.');
});

test('a correction while the next question is open shows no result for that one', async () => {
  const open = await folded({ ...(await golden('server/question')), question: 1 }, await corrected(), 'result');
  equal([open.phase, open.reveal, open.result, open.standing.total], ['question', null, null, 912]);
});

test('an accepted typed answer is shown among the correct answers', async () => {
  const reveal = { ...(await golden('server/reveal')), correct: [], counts: [], accepted: ['Jupiter'] };
  const state = await folded('question', reveal, await corrected({ correct: [], accepted: ['Jupiter', 'Jove'] }));
  equal(state.reveal.accepted, ['Jupiter', 'Jove']);
});

test('a reconnected player sees the correction, but no news about it', async () => {
  const whole = await golden('server/snapshot');
  const scene = await Promise.all(['question', 'reveal'].map((name) => golden(`server/${name}`)));
  const state = await folded({ ...whole, phase: 'reveal', scene: [...scene, await corrected({ dropped: true })] });
  equal([state.corrected.dropped, state.news], [true, null]);
});

test('the next question ends the news', async () => {
  const state = await folded('question', 'reveal', await corrected(), 'leaderboard');
  equal(newsOf(state), 'The host corrected question 1. All scores are updated.');
  equal(newsOf(reduce(state, { ...(await golden('server/question')), question: 1 }, NOW)), '');
});

test('an answer that was lost is shown as lost until the next question', async () => {
  const lost = await folded('question', { type: 'answering', ...PICK }, 'reveal', { type: 'lost', ...PICK });
  equal([lost.lost, lost.answering, ownPick(lost)], [PICK, null, 2]);
  equal(reduce(lost, { ...(await golden('server/question')), question: 1 }, NOW).lost, null);
});

test('a busy server is not reported while the answer is resent', async () => {
  const busy = { type: 'refused', why: 'server-busy', detail: 'Busy.' };
  const state = await folded('question', { type: 'answering', ...PICK }, busy);
  equal([state.refused, ownPick(state)], [null, 2]);
  equal((await folded('question', busy)).refused.detail, 'Busy.');
});

test('a storage problem is shown until it is solved or the connection is lost, even after a snapshot', async () => {
  const storage = await golden('server/storage');
  const state = await folded('storage', 'snapshot');
  equal(state.storage, { how: 'failing', detail: storage.detail });
  equal(reduce(state, { ...storage, state: 'well' }, NOW).storage, null);
  equal(reduce(state, { type: 'cut' }, NOW).storage, null);
});
