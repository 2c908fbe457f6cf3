import { EMPTY, reduce, timeLeft } from '/core/game-state.js';
import { golden, ownPick } from './golden.js';
import { equal, test } from './harness.js';

const NOW = 5000;

async function snapshot(role, phase, names, more = {}) {
  const scene = await Promise.all(names.map((name) => golden(`server/${name}`)));
  const whole = await golden('server/snapshot');
  const seats = {
    player: whole.seat,
    host: { role: 'host', joinUrl: 'http://192.0.2.7:8080/482913', displayKey: 'key', roster: [{ player: 'p1', name: 'Ada' }] },
    display: { role: 'display', joinUrl: 'http://192.0.2.7:8080/482913', roster: [{ player: 'p1', name: 'Ada' }] },
  };
  return { ...whole, role, phase, seat: seats[role], scene, ...more };
}

test('the golden snapshot: a player in a question with an accepted answer', async () => {
  const state = reduce(EMPTY, await golden('server/snapshot'), NOW);
  equal([state.phase, state.me.name, state.room, state.bank], ['question', 'Ada', '482913', 'Pub night']);
  equal([ownPick(state), timeLeft(state, NOW)], [1, 18250]);
});

const PHASES = {
  lobby: [],
  question: ['question'],
  reveal: ['question', 'reveal'],
  leaderboard: ['question', 'reveal', 'leaderboard'],
  round: ['round'],
  break: ['round', 'break'],
  podium: ['finished'],
};

for (const role of ['player', 'host', 'display']) {
  for (const [phase, scene] of Object.entries(PHASES)) {
    test(`a ${role} who comes back in the ${phase} is in the ${phase}`, async () => {
      const state = reduce(EMPTY, await snapshot(role, phase, scene), NOW);
      equal([state.role, state.phase, state.room], [role, phase, '482913']);
      equal(Boolean(state.question), scene.includes('question'), 'question');
      equal(Boolean(state.reveal), scene.includes('reveal'), 'reveal');
      equal(Boolean(state.leaderboard), scene.includes('leaderboard'), 'leaderboard');
      equal(Boolean(state.round), scene.includes('round'), 'round');
      equal(Boolean(state.break), scene.includes('break'), 'break');
      equal(Boolean(state.finished), scene.includes('finished'), 'finished');
      equal(state.roster.length, role === 'player' ? 0 : 1, 'roster');
    });
  }
}

test('a snapshot replaces the whole state', async () => {
  const before = reduce(EMPTY, await snapshot('player', 'leaderboard', ['question', 'reveal', 'result', 'leaderboard']), NOW);
  const after = reduce(before, await snapshot('player', 'lobby', []), NOW);
  equal([after.question, after.result, after.leaderboard, after.receipt], [null, null, null, null]);
});

test('a snapshot and the messages that led to it produce the same state', async () => {
  const live = [await snapshot('player', 'lobby', []), ...(await Promise.all(['question', 'receipt', 'reveal', 'result'].map((name) => golden(`server/${name}`))))].reduce(
    (state, message) => reduce(state, message, NOW),
    EMPTY,
  );
  const whole = await snapshot('player', 'reveal', ['question', 'receipt', 'reveal', 'result']);
  const standing = { total: 912, rank: 2, of: 24 };
  equal(reduce(EMPTY, { ...whole, seat: { ...whole.seat, standing, streak: 1 } }, NOW), live);
});
