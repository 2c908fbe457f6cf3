import { EMPTY } from '/core/game-state.js';
import { controlOfKey, gameControls, paceOf } from '/host/game-controls.js';
import { storedTiming, storeTiming, TIMING, wireTiming } from '/host/timing.js';
import { memory } from './fakes.js';
import { equal, test } from './harness.js';

const question = { question: 3, first: 2, of: 4 };
const reveal = { question: 3 };
const programme = { round: 1, rounds: [{}, { pace: 10_000 }] };
const possible = (game) => gameControls({ ...EMPTY, ...game }, 0).filter((control) => control.possible).map(({ key }) => key).join('');
const sent = (game, key) => controlOfKey({ ...EMPTY, ...game }, 0, key)?.message;

test('a control is possible where the room accepts it and it has an effect', () => {
  equal(possible({ phase: 'question', question }), 'P+RX');
  equal(possible({ phase: 'question', question: { ...question, kind: 'buzzer' } }), 'P+X', 'the panel of the buzzer has the answer');
  equal(possible({ phase: 'reveal', question, reveal }), 'O');
  equal(possible({ phase: 'leaderboard', question, reveal }), 'AO');
  equal(possible({ phase: 'leaderboard', question }), '', 'after a skipped question');
  equal(possible({ phase: 'leaderboard', question, reveal, programme }), 'PAO');
  equal(possible({ phase: 'break', deadline: 9000, break: { remaining: 9000 } }), 'P');
  equal(possible({ phase: 'break', deadline: 0, break: { remaining: 0 } }), '');
  equal(possible({ phase: 'podium', question, reveal }), '');
});

test('a paused game can be resumed in every phase', () => {
  equal(gameControls({ ...EMPTY, phase: 'reveal', question, reveal, paused: { remaining: 0, opensIn: 0 } }, 0)[0].message, { type: 'pause', paused: false });
  equal(sent({ phase: 'reveal', paused: { remaining: 0, opensIn: 0 } }, 'p'), { type: 'pause', paused: false });
});

test('keys have the message of their control', () => {
  const open = { phase: 'question', question };
  equal(['p', 'P', '+', '=', 'x'].map((key) => sent(open, key).type), ['pause', 'pause', 'extend', 'extend', 'skip']);
  equal(sent(open, '+'), { type: 'extend', question: 3, by: 10_000 });
  equal(sent({ phase: 'reveal', question, reveal }, 'o'), { type: 'reopen', question: 3 });
  equal([sent(open, 'a'), sent(open, 'j'), sent(open, 'Escape')], [undefined, undefined, undefined]);
});

test('any other key pauses a screen that is left automatically, once', () => {
  const game = { phase: 'reveal', question, reveal, programme };
  equal(paceOf({ ...EMPTY, ...game }), 10_000);
  equal(['j', 'ArrowUp', 'Escape', 'x'].map((key) => sent(game, key)?.type), ['pause', 'pause', 'pause', 'pause']);
  equal(['Tab', 'Shift', 'F5'].map((key) => sent(game, key)), [undefined, undefined, undefined]);
  equal(sent({ ...game, paused: { remaining: 0, opensIn: 0 } }, 'j'), undefined);
  equal(sent({ ...game, programme: { ...programme, round: 0 } }, 'j'), undefined, 'in a round without a pace');
});

test('the timing is remembered, and what cannot be read is the default', () => {
  const storage = memory();
  equal(storedTiming(storage), TIMING);
  storeTiming(storage, { reading: false, talk: 15, pace: 30 });
  equal(storedTiming(storage), { reading: false, talk: 15, pace: 30 });
  for (const odd of ['nonsense', '7', '{"talk": 900, "pace": 4}', '{"talk": "15", "reading": null}']) {
    storage.setItem('trivium.timing.1', odd);
    const { talk, pace } = storedTiming(storage);
    equal([talk, pace], [0, 0], odd);
  }
});

test('the timing is requested in milliseconds, without defaults', () => {
  equal(wireTiming({ reading: true, talk: 5, pace: 10 }), { reading: true, talk: 5000, pace: 10_000 });
  equal(wireTiming({ reading: false, talk: 0, pace: 0 }), {});
  equal(wireTiming({}), {}, 'a programme that was saved earlier');
});
