import { memory, QUESTION, RECEIPT, RESPONSE, REVEAL, rig, seated, snapshot } from './fakes.js';
import { equal, test } from './harness.js';

const ANSWER = { type: 'answer', question: 0, response: RESPONSE };

/** Answers, loses the connection, and reconnects to `scene`. */
function answeredThenLost(...scene) {
  const all = seated();
  all.connection.answer(0, RESPONSE);
  all.last().drop();
  all.timers.runFor(600);
  all.last().accept().say(snapshot('question', ...scene));
  return all;
}

test('an answer is sent at once and shown as on its way', () => {
  const { connection, answersSent, heard, seats } = seated();
  connection.answer(0, RESPONSE);
  equal(answersSent(), [ANSWER]);
  equal(heard.at(-1), { type: 'answering', question: 0, response: RESPONSE });
  equal(seats.answer('482913'), { question: 0, response: RESPONSE });
});

test('the receipt ends the delivery', () => {
  const { connection, last, seats, timers, sockets } = seated();
  connection.answer(0, RESPONSE);
  last().say(RECEIPT);
  equal(seats.answer('482913'), null);
  timers.runFor(4500);
  equal(sockets.length, 1, 'no worry after a receipt');
});

test('an answer that the room did not get is sent once more', () => {
  const { answersSent, heard } = answeredThenLost(QUESTION);
  equal(answersSent(), [ANSWER, ANSWER]);
  equal(heard.at(-1).type, 'answering');
});

test('an answer that the room has is not sent again', () => {
  const { answersSent, seats } = answeredThenLost(QUESTION, RECEIPT);
  equal([answersSent().length, seats.answer('482913')], [1, null]);
});

test('an answer to a question that has closed without it is reported as lost', () => {
  const { answersSent, seats, heard } = answeredThenLost(QUESTION, REVEAL);
  equal([answersSent().length, seats.answer('482913')], [1, null]);
  equal(heard.at(-1), { type: 'lost', question: 0, response: RESPONSE });
});

test('an answer whose question was revealed with its receipt is not lost', () => {
  const { heard, seats } = answeredThenLost(QUESTION, RECEIPT, REVEAL);
  equal([heard.at(-1).type, seats.answer('482913')], ['snapshot', null]);
});

test('an answer to an earlier question that the room does not have is reported as lost', () => {
  for (const scene of [[{ ...QUESTION, question: 1 }], [{ type: 'finished', podium: [], players: 1 }]]) {
    const { answersSent, seats, heard } = answeredThenLost(...scene);
    equal([answersSent().length, seats.answer('482913')], [1, null]);
    equal(heard.at(-1), { type: 'lost', question: 0, response: RESPONSE });
  }
});

test('an answer to an earlier question that the room has is not reported', () => {
  for (const question of [0, 1]) {
    const { answersSent, seats, heard } = answeredThenLost({ ...QUESTION, question: 1 }, { ...RECEIPT, question });
    equal([answersSent().length, seats.answer('482913'), heard.at(-1).type], [1, null, 'snapshot']);
  }
});

test('a reveal before the receipt means that the answer did not count', () => {
  const { connection, last, heard, seats } = seated();
  connection.answer(0, RESPONSE);
  last().say(REVEAL);
  equal(heard.at(-1), { type: 'lost', question: 0, response: RESPONSE });
  equal(seats.answer('482913'), null);
});

test('a busy server is sent the answer again after one to two seconds', () => {
  for (const [dice, wait] of [[0, 1000], [1, 2000]]) {
    const { connection, last, timers, answersSent, sockets } = seated({ random: () => dice });
    connection.answer(0, RESPONSE);
    last().say({ type: 'refused', why: 'server-busy', detail: 'Busy.' });
    timers.runFor(wait - 1);
    equal(answersSent().length, 1);
    timers.runFor(1);
    equal([answersSent().length, sockets.length], [2, 1]);
  }
});

test('an answer that met a pause is sent again when the game goes on, and until then now and then', () => {
  const { connection, last, timers, answersSent, heard, seats } = seated();
  const refused = { type: 'refused', why: 'paused', detail: 'The game is paused.' };
  connection.answer(0, RESPONSE);
  last().say({ type: 'paused', paused: true, remaining: 9000, limit: 20_000 }, refused);
  equal([seats.answer('482913'), heard.some(({ type }) => type === 'lost')], [{ question: 0, response: RESPONSE }, false]);
  timers.runFor(2000);
  equal(answersSent().length, 2);
  last().say(refused, { type: 'paused', paused: false, remaining: 9000, limit: 20_000 });
  equal(answersSent().length, 3, 'at once');
  last().say(RECEIPT);
  timers.runFor(5000);
  equal([answersSent().length, seats.answer('482913')], [3, null]);
});

test('more time sends no answer twice', () => {
  const { connection, last, answersSent } = seated();
  connection.answer(0, RESPONSE);
  last().say({ type: 'paused', paused: false, remaining: 25_000, limit: 30_000 });
  equal(answersSent().length, 1);
});

test('a receipt ends the wait of a busy server too', () => {
  const { connection, last, timers, answersSent } = seated();
  connection.answer(0, RESPONSE);
  last().say({ type: 'refused', why: 'server-busy', detail: 'Busy.' }, RECEIPT);
  timers.runFor(3000);
  equal(answersSent().length, 1);
});

test('an answer given without a connection is sent after reconnecting', () => {
  const { connection, last, timers, answersSent, heard } = seated();
  last().drop();
  connection.answer(0, RESPONSE);
  equal([answersSent().length, heard.at(-1).type], [0, 'answering']);
  timers.runFor(600);
  last().accept().say(snapshot('question', QUESTION));
  equal(answersSent(), [ANSWER]);
});

test('an answer survives a reload', () => {
  const storage = memory();
  const before = seated({ storage });
  before.connection.answer(0, RESPONSE);
  const after = rig({ storage });
  after.connection.resume(after.seats.last());
  after.last().accept().say(snapshot('question', QUESTION));
  equal(after.answersSent(), [ANSWER]);
});

test('the page reconnects if a receipt takes more than four seconds', () => {
  const { connection, timers, sockets, last, answersSent } = seated();
  connection.answer(0, RESPONSE);
  timers.runFor(3999);
  equal(sockets.length, 1);
  timers.runFor(1);
  equal(sockets.length, 2);
  last().accept().say(snapshot('question', QUESTION));
  equal(answersSent().length, 2);
});

test('the page waits longer for a receipt after each reconnection, until the room responds', () => {
  const { connection, timers, sockets, last } = seated();
  const waits = [];
  connection.answer(0, RESPONSE);
  for (let line = 0; line < 5; line++) {
    waits.push(timers.nextIn());
    timers.runFor(timers.nextIn());
    last().accept().say(snapshot('question', QUESTION));
  }
  equal([waits, sockets.length], [[4000, 8000, 16000, 32000, 32000], 6]);
  last().say(RECEIPT, REVEAL, { ...QUESTION, question: 1 });
  connection.answer(1, RESPONSE);
  equal(timers.nextIn(), 4000);
});

for (const why of ['too-late', 'answered-already', 'wrong-response']) {
  test(`an answer refused as ${why} is not sent again`, () => {
    const { connection, last, timers, answersSent, seats } = seated();
    connection.answer(0, RESPONSE);
    last().say({ type: 'refused', why, detail: '' });
    equal(seats.answer('482913'), null);
    last().drop();
    timers.runFor(600);
    last().accept().say(snapshot('question', QUESTION));
    equal(answersSent().length, 1);
  });
}

test('an answer that came too late is reported as lost', () => {
  const { connection, last, heard } = seated();
  connection.answer(0, RESPONSE);
  last().say({ type: 'refused', why: 'too-late', detail: '' });
  equal(heard.at(-1).type, 'lost');
});

test('leaving forgets the seat and the answer', () => {
  const { connection, storage, status } = seated();
  connection.answer(0, RESPONSE);
  connection.leave();
  equal([[...storage.stored.keys()], status()], [[], 'idle']);
});
