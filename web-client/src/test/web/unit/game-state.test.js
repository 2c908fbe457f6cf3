import { breakLeft, EMPTY, isLast, isPodiumPending, knownPosition, nextTick, numberInRound, reduce, timeLeft } from '/core/game-state.js';
import '/core/sheet-state.js';
import { golden, ownPick, SERVER_MESSAGES } from './golden.js';
import { equal, test } from './harness.js';

const NOW = 5000;

async function folded(...names) {
  let state = EMPTY;
  for (const name of names) {
    state = reduce(state, typeof name === 'string' ? await golden(`server/${name}`) : name, NOW);
  }
  return state;
}

test('every message of the server changes the state', async () => {
  for (const name of SERVER_MESSAGES) {
    const before = ['clock', 'receipt', 'tally'].includes(name) ? await folded('question') : EMPTY;
    const after = reduce(before, await golden(`server/${name}`), NOW);
    equal(after !== before, true, name);
  }
});

test('unknown messages and fields are ignored', async () => {
  const state = await folded('snapshot');
  equal(reduce(state, { type: 'hologram', why: 'not yet' }, NOW) === state, true);
  equal(reduce(state, { type: 'constructor' }, NOW) === state, true);
  const question = { ...(await golden('server/question')), smell: 'of lemons' };
  equal(reduce(state, question, NOW).question.prompt, 'Which planet has the shortest day?');
});

test('a refusal of a step that the room has already taken is not shown', async () => {
  const state = await folded('question');
  equal(reduce(state, { type: 'refused', why: 'moved-on', detail: 'The game has already moved on.' }, NOW) === state, true);
});

test('no reducer changes the state that it receives', async () => {
  let state = Object.freeze({ ...EMPTY });
  for (const name of SERVER_MESSAGES) {
    state = Object.freeze(reduce(state, await golden(`server/${name}`), NOW));
  }
});

test('the clock of a question starts when its message arrives', async () => {
  const state = await folded('question');
  equal(timeLeft(state, NOW), 18250);
  equal(timeLeft(state, NOW + 18000), 250);
  equal(timeLeft(state, NOW + 60000), 0);
});

test('a new question discards the answer, the reveal and the result of the previous one', async () => {
  const state = await folded('question', 'receipt', 'reveal', 'result', 'leaderboard', {
    ...(await golden('server/question')),
    question: 1,
  });
  equal([state.receipt, state.reveal, state.result, state.leaderboard, state.phase], [null, null, null, null, 'question']);
  equal(ownPick(state), -1);
});

test('an answer is pending until its receipt, then taken', async () => {
  const response = { kind: 'choice', picks: [1] };
  const pending = await folded('question', { type: 'answering', question: 0, response });
  equal([ownPick(pending), pending.receipt], [1, null]);
  const taken = reduce(pending, await golden('server/receipt'), NOW);
  equal([ownPick(taken), taken.answering], [1, null]);
});

test('a receipt or tally of another question is not shown on this one', async () => {
  const state = await folded('question');
  equal(reduce(state, { ...(await golden('server/receipt')), question: 7 }, NOW) === state, true);
  equal(reduce(state, { ...(await golden('server/tally')), question: 7 }, NOW) === state, true);
});

test('a refusal is shown; one that ends the answer opens the choices again', async () => {
  const answering = { type: 'answering', question: 0, response: { kind: 'choice', picks: [1] } };
  const late = await folded('question', answering, { type: 'refused', why: 'too-late', detail: 'Too late.' });
  equal([late.refused.detail, ownPick(late)], ['Too late.', -1]);
  const twice = await folded('question', answering, { type: 'refused', why: 'answered-already', detail: 'First.' });
  equal(ownPick(twice), 1);
});

test('an answer that was lost before this question is reported until the next', async () => {
  const state = await folded('question', { type: 'lost', question: 6, response: { kind: 'choice', picks: [1] } });
  equal([state.missed, state.lost, state.answering], [6, null, null]);
  equal(reduce(state, await golden('server/question'), NOW).missed, null);
});

test('the lobby adds, changes and removes players, and lists nobody twice', async () => {
  const state = await folded('lobby', {
    type: 'lobby',
    players: 2,
    locked: true,
    newest: [{ player: 'p4', name: 'Lin' }, { player: 'p1', name: 'Ada' }],
    gone: ['p3'],
  });
  equal(state.roster.map(({ player }) => player), ['p1', 'p4']);
  equal([state.players, state.locked], [2, true]);
});

test('points of the own team change its total in the shown result, those of other teams do not', async () => {
  const state = { ...EMPTY, team: 1, result: { total: 5, team: { team: 1, total: 2210, points: 640 } } };
  const adjusted = await golden('server/adjusted');
  equal(reduce(state, adjusted, NOW).result, { total: 5, team: { team: 1, total: 3210, points: 640 } });
  equal(reduce(state, { ...adjusted, team: 0 }, NOW).result, state.result);
});

test('the leader has nobody ahead', async () => {
  const { behind, ...rest } = await golden('server/result');
  equal((await folded('question', 'reveal', { ...rest, rank: 1 })).result.behind, undefined);
});

test('the result sets the standing, and the end of the game the last one', async () => {
  equal((await folded('question', 'reveal', 'result')).standing, { total: 912, rank: 2, of: 24 });
  const finished = await folded('question', 'reveal', 'result', 'finished');
  equal([finished.phase, finished.standing.total], ['podium', 7410]);
});

test('notes that only repeat the question or its answer explain nothing', async () => {
  const reveal = await golden('server/reveal');
  const explained = async (explanation, more) => (await folded('question', { ...reveal, ...more, explanation })).reveal.explanation;
  equal(await explained('jupiter.'), '');
  equal(await explained('Saturn', { correct: [], accepted: ['Saturn'] }), '');
  equal(await explained('The shortest day'), '');
  equal(await explained('Venus'), 'Venus');
  equal(await explained(reveal.explanation), reveal.explanation);
});

test('the last question is known as such', async () => {
  const question = await golden('server/question');
  equal(isLast(await folded(question)), false);
  equal(isLast(await folded({ ...question, question: 9 })), true);
});

test('a phone shows the podium after the display, and at once after a reload', async () => {
  const finished = await folded('question', 'reveal', 'result', 'finished');
  const animation = nextTick(finished, NOW);
  equal([isPodiumPending(finished, NOW), isPodiumPending(finished, NOW + animation)], [true, false]);
  const corrected = reduce(finished, await golden('server/finished'), NOW + animation);
  equal(isPodiumPending(corrected, NOW + animation), false, 'after a correction');
  const { question, ...podium } = await golden('server/snapshot');
  const back = await folded({ ...podium, phase: 'podium', scene: [await golden('server/finished')] });
  equal(isPodiumPending(back, NOW), false, 'after a reload');
});

test('the team of a player comes with the seat and changes with its message', async () => {
  const snapshot = await golden('server/snapshot');
  const teams = await golden('server/teams');
  const state = await folded({ ...snapshot, phase: 'lobby', seat: { ...snapshot.seat, team: 0 }, scene: [teams] });
  equal([state.team, state.teams.teams.map(({ players }) => players), state.teams.most], [0, [5, 8], 8]);
  const moved = reduce({ ...state, refused: { why: 'team-full' } }, await golden('server/team'), NOW);
  equal([moved.team, moved.refused], [1, null]);
  equal((await folded(snapshot)).team, null, 'a room without teams');
});

test('the roster has the team of each player', async () => {
  const added = (team) => ({ type: 'lobby', players: 1, locked: false, newest: [{ player: 'p1', name: 'Ada', team }] });
  equal((await folded(added(1), added(0))).roster, [{ player: 'p1', name: 'Ada', team: 0 }]);
});

test('a correction of an earlier question changes the standing of the team, not its points for this question', async () => {
  const { team, ...result } = await golden('server/result-team');
  const shown = await folded('question', 'reveal', { ...result, question: 0, team });
  equal(shown.result.team, team);
  const corrected = reduce(shown, { ...result, question: 2, team: { ...team, points: 10, total: 2500, rank: 3, best: 'Lin' } }, NOW);
  equal(corrected.result.team, { ...team, total: 2500, rank: 3 });
  equal(reduce(await folded('question', 'reveal', 'result'), { ...result, question: 2, team }, NOW).result.team, undefined);
});

test('questions are counted in their round, and the last one is that of the round', async () => {
  const question = { ...(await golden('server/question')), question: 12, first: 10, of: 4 };
  equal(numberInRound(question), 3);
  equal(isLast(await folded(question)), false);
  equal(isLast(await folded({ ...question, question: 13 })), true);
});

test('the title of a round replaces the screen before it and the bank, and keeps the last question for the host', async () => {
  const state = await folded('question', 'reveal', 'result', 'leaderboard', 'break', 'round');
  equal([state.phase, state.bank, state.lang, state.questions, state.break], ['round', 'World atlas', 'en', 10, null]);
  equal(knownPosition(state), { at: { phase: 'round', question: 0 } });
});

test('points start at zero only with a round that says so', async () => {
  const { anew, ...going } = await golden('server/round');
  equal((await folded('question', 'reveal', 'result', going)).standing.total, 912);
  const state = await folded('question', 'reveal', 'result', { ...going, anew });
  equal([state.standing, state.streak], [null, 0]);
});

test('the programme follows the rounds', async () => {
  equal((await folded('programme')).programme.round, 0);
  equal((await folded('programme', 'round')).programme.round, 1);
  equal((await folded('round')).programme, null);
});

test('a break counts down to its end, and one without an end does not', async () => {
  const state = await folded('question', 'reveal', 'break');
  equal([breakLeft(state, NOW), breakLeft(state, NOW + 599_001), breakLeft(state, NOW + 700_000)], [600_000, 999, 0]);
  equal([nextTick(state, NOW + 500), nextTick(state, NOW + 600_000)], [500, 0]);
  const open = await folded('question', 'reveal', { type: 'break', remaining: 0 });
  equal([breakLeft(open, NOW), nextTick(open, NOW), timeLeft(open, NOW)], [0, 0, 0]);
});

test('going on after the podium shows a break until the next round', async () => {
  const waiting = await folded('question', 'reveal', 'finished', { type: 'break', remaining: 0 });
  equal([waiting.phase, waiting.finished, waiting.break.next], ['break', null, undefined]);
  equal(reduce(waiting, await golden('server/round'), NOW).phase, 'round');
});

test('a page that was opened in a break or at a title knows no position', async () => {
  const snapshot = await golden('server/snapshot');
  const back = await folded({ ...snapshot, phase: 'break', scene: [await golden('server/round'), await golden('server/break')] });
  equal([back.phase, back.round.title, knownPosition(back)], ['break', 'Geography', {}]);
  equal(knownPosition(await folded({ ...snapshot, phase: 'lobby', scene: [] })), { at: { phase: 'lobby', question: 0 } });
});
