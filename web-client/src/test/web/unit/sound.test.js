import { EMPTY, reduce } from '/core/game-state.js';
import { cuesBetween, loopOf, momentOf } from '/display/sound-cues.js';
import { Sound } from '/display/sound.js';
import { notesOf, SOUNDS } from '/display/sound-tables.js';
import { golden } from './golden.js';
import { equal, test } from './harness.js';

const NOW = 1_000_000;

/** The moments after each of these messages; a number is a time (ms) that passes. */
async function moments(...steps) {
  let [game, now] = [EMPTY, NOW];
  const found = [];
  for (const step of steps) {
    if (typeof step === 'number') {
      now += step;
    } else {
      game = reduce(game, typeof step === 'string' ? await golden(`server/${step}`) : step, now);
    }
    found.push(momentOf(game, now));
  }
  return found;
}

/** The sounds from moment to moment, with their delays where they have any. */
async function heard(still, ...steps) {
  const all = await moments(...steps);
  return all.slice(1).map((moment, index) =>
    cuesBetween(all[index], moment, still)
      .map(({ sound, delay }) => (delay ? `${sound} ${delay}` : sound))
      .join(),
  );
}

test('a question is heard when it opens, in its last five seconds, and when it closes', async () => {
  const question = { ...(await golden('server/question')), remaining: 7000 };
  equal(await heard(false, { type: 'lobby', players: 1, locked: false }, question, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 'reveal'), [
    'open', '', 'tick', 'tick', 'tick', 'tick', 'tick', 'lock', 'reveal 700',
  ]);
});

test('a question that everybody has answered closes before its reveal', async () => {
  equal(await heard(false, 'question', 'reveal', 'leaderboard', 'finished'), [
    'lock,reveal 700', 'climb 900', 'third 600,second 2400,first 4200,fanfare 5600',
  ]);
});

test('without motion nothing waits for an animation', async () => {
  equal(await heard(true, 'reveal', 'leaderboard', 'finished'), ['climb', 'fanfare']);
});

test('the reading time is heard at its start and its end, and a pause is silent', async () => {
  const reading = { ...(await golden('server/question-reading')), remaining: 4000, opensIn: 3000 };
  const paused = { type: 'paused', paused: true, remaining: 3000, limit: 20_000 };
  equal(await heard(false, 'round', reading, 1000, 2000, 1000, paused, 10_000, { ...paused, paused: false }, 1000), [
    'ready', '', 'open', 'tick', '', '', '', 'tick',
  ]);
});

test('more time is not heard as a tick', async () => {
  const question = { ...(await golden('server/question')), remaining: 3000 };
  equal(await heard(false, question, { type: 'paused', paused: false, remaining: 13_000, limit: 30_000 }), ['']);
});

test('only the lobby has a sound that is repeated', async () => {
  const [lobby, question, reveal] = await moments({ type: 'snapshot', phase: 'lobby' }, 'question', 'reveal');
  equal([lobby, question, reveal].map(loopOf), ['lobby', '', '']);
});

test('the notes of all sounds can be heard and are within their loop', () => {
  for (const [name, sound] of Object.entries(SOUNDS)) {
    const notes = notesOf(sound);
    equal(notes.length > 0, true, name);
    for (const { at, length, frequency, gain } of notes) {
      equal(frequency > 60 && frequency < 2000 && gain > 0 && gain < 0.5 && length > 0.04, true, `${name} at ${at}`);
      equal(!sound.loop || at < (sound.loop * sound.beat) / 1000, true, `${name} at ${at} within its loop`);
    }
    const ends = Math.max(...notes.map(({ at, length }) => at + length));
    equal(Boolean(sound.loop) || ends < 3, true, `${name} ends after ${ends} s`);
  }
});

test('notes that sound together are not louder than the output', () => {
  for (const [name, sound] of Object.entries(SOUNDS)) {
    const notes = notesOf(sound);
    const most = Math.max(...notes.map(({ at }) => notes.filter((other) => other.at <= at && other.at + other.length > at).reduce((sum, { gain }) => sum + gain, 0)));
    equal(most * 0.6 <= 1, true, `${name}: ${most}`);
  }
});

class FakeContext extends EventTarget {
  state = 'suspended';
  currentTime = 0;
  destination = {};
  started = [];
  gains = [];

  createGain() {
    const values = [];
    const record = (value) => values.push(value);
    this.gains.push(values);
    return {
      connect() {},
      disconnect() {},
      gain: { setValueAtTime: record, setTargetAtTime: record, linearRampToValueAtTime: record, exponentialRampToValueAtTime: record },
    };
  }

  createOscillator() {
    return { frequency: {}, connect() {}, start: (at) => this.started.push(at), stop() {} };
  }

  resume() {
    this.state = 'running';
    this.dispatchEvent(new Event('statechange'));
    return Promise.resolve();
  }
}

test('nothing sounds until the browser allows it; then the loop begins', () => {
  const context = new FakeContext();
  let changes = 0;
  const sound = new Sound(context, () => (changes += 1));
  sound.repeat('lobby');
  sound.play('reveal', 0);
  equal([sound.isBlocked(), context.started.length], [true, 0]);
  sound.unblock();
  equal([sound.isBlocked(), context.started.length, changes], [false, notesOf(SOUNDS.lobby).length, 1]);
  sound.repeat('');
  sound.play('tick', 500);
  equal(context.started.at(-1), 0.5);
});

test('the volume is perceived evenly, and 0 is silent', () => {
  const context = new FakeContext();
  const sound = new Sound(context, () => {});
  [1, 0.5, 0].forEach((volume) => sound.setVolume(volume));
  const [most, half, none] = context.gains[0];
  equal([half / most, none], [0.25, 0]);
});
