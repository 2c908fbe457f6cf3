import { equal, test } from './harness.js';
import { memory, QUESTION, RECEIPT, RESPONSE, REVEAL, rig, seated, snapshot } from './fakes.js';

const ANSWER = { type: 'answer', question: 0, response: RESPONSE };

/** Answers, loses the line, and comes back to `scene`. */
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

test('the receipt ends it', () => {
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

test('an answer to a question that has closed is given up', () => {
  const { answersSent, seats } = answeredThenLost(QUESTION, REVEAL);
  equal([answersSent().length, seats.answer('482913')], [1, null]);
});

test('an answer to an earlier question is given up', () => {
  const { answersSent, seats } = answeredThenLost({ ...QUESTION, question: 1 });
  equal([answersSent().length, seats.answer('482913')], [1, null]);
});

test('an answer given while the line is down goes out when it is back', () => {
  const { connection, last, timers, answersSent, heard } = seated();
  last().drop();
  connection.answer(0, RESPONSE);
  equal([answersSent().length, heard.at(-1).type], [0, 'answering']);
  timers.runFor(600);
  last().accept().say(snapshot('question', QUESTION));
  equal(answersSent(), [ANSWER]);
});

test('an answer outlives a reload', () => {
  const storage = memory();
  const before = seated({ storage });
  before.connection.answer(0, RESPONSE);
  const after = rig({ storage });
  after.connection.resume(after.seats.last());
  after.last().accept().say(snapshot('question', QUESTION));
  equal(after.answersSent(), [ANSWER]);
});

test('a receipt that does not come within four seconds means a dead line', () => {
  const { connection, timers, sockets, last, answersSent } = seated();
  connection.answer(0, RESPONSE);
  timers.runFor(3999);
  equal(sockets.length, 1);
  timers.runFor(1);
  equal(sockets.length, 2);
  last().accept().say(snapshot('question', QUESTION));
  equal(answersSent().length, 2);
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

test('leaving forgets the seat and the answer', () => {
  const { connection, storage, status } = seated();
  connection.answer(0, RESPONSE);
  connection.leave();
  equal([[...storage.kept.keys()], status()], [[], 'idle']);
});
