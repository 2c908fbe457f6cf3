import { JOIN, JOINED, memory, QUESTION, REVEAL, rig, seated, snapshot } from './fakes.js';
import { equal, test } from './harness.js';

test('joining sends join once, and stores the seat', () => {
  const { last, seats, status } = seated();
  equal(last().sent, [JOIN]);
  equal(seats.last(), { room: '482913', token: 'T1' });
  equal(status(), 'open');
});

test('a display that waits for a host gets a new code after a reconnection, and watches once it is claimed', () => {
  const { connection, last, timers, status } = rig();
  const offer = { type: 'offer-display' };
  connection.enter(offer);
  last().accept().say({ type: 'display-code', code: 'KTRX' });
  equal(status(), 'idle');
  timers.runFor(60_000);
  last().drop();
  timers.runFor(5000);
  last().accept().say({ type: 'display-code', code: 'BBBB' });
  equal([last().sent, status()], [[offer], 'idle']);
  const watch = { type: 'watch', room: '482913', key: 'K' };
  connection.enter(watch);
  equal(last().sent, [offer, watch]);
});

test('a lost connection is resumed with the token', () => {
  const { last, timers, sockets, status } = seated();
  last().drop();
  equal(status(), 'reconnecting');
  timers.runFor(5000);
  last().accept();
  equal([sockets.length, last().sent], [2, [{ type: 'resume', token: 'T1' }]]);
  equal(status(), 'reconnecting', 'before the snapshot');
  last().say(snapshot('lobby'));
  equal(status(), 'open');
});

test('the waits double from 0.6 to 5 seconds at most, and are reset once seated', () => {
  const { last, timers, sockets } = seated();
  const waits = [];
  for (let time = 0; time < 7; time++) {
    last().drop();
    waits.push(timers.nextIn());
    timers.runFor(timers.nextIn());
  }
  equal(waits, [600, 1200, 2400, 4800, 5000, 5000, 5000]);
  equal(sockets.length, 8);
  last().accept().say(snapshot('lobby'));
  last().drop();
  equal(timers.nextIn(), 600);
});

test('no wait is shorter than 0.3 seconds, whatever the random number', () => {
  const { last, timers } = seated({ random: () => 0 });
  last().drop();
  equal(timers.nextIn(), 300);
});

test('a socket that never opens times out', () => {
  const { connection, timers, sockets, last } = rig();
  connection.enter(JOIN);
  timers.runFor(6000 + 600);
  equal(sockets.length, 2);
  equal(sockets[0].readyState, 3);
  last().accept();
  equal(last().sent, [JOIN]);
});

for (const [code, words] of Object.entries({
  4000: 'has ended',
  4001: 'removed you',
  4002: 'another window',
  4003: 'went wrong',
  4004: 'may not use',
  4005: 'out of date',
  1003: 'went wrong',
  1009: 'too long',
})) {
  test(`close code ${code} ends the connection with a reason`, () => {
    const { last, timers, sockets, link } = seated();
    last().drop(Number(code));
    timers.runFor(60000);
    equal([sockets.length, link().status, link().sentence.includes(words)], [1, 'ended', true]);
  });
}

for (const code of [1000, 1001, 1006, 1012, 1013, 4006, 4007, 4008]) {
  test(`after close code ${code} the page reconnects`, () => {
    const { last, timers, sockets } = seated();
    last().drop(code);
    timers.runFor(5000);
    equal(sockets.length, 2);
  });
}

test('the seat is deleted if the room has ended or the player was removed, and remains if it was replaced', () => {
  for (const [code, remains] of [[4000, false], [4001, false], [4002, true]]) {
    const { last, seats } = seated();
    last().drop(code);
    equal(Boolean(seats.last()), remains, `${code}`);
  }
});

test('the page announces a short pause while the server restarts', () => {
  const { last, timers, sockets, link } = seated();
  last().drop(1012);
  equal(link(), { status: 'reconnecting', sentence: 'Back in a moment' });
  timers.runFor(600);
  last().drop(1006);
  equal(link().sentence, 'Back in a moment', 'while the server is not there yet');
  timers.runFor(1200);
  last().accept().say(snapshot('lobby'));
  last().drop(1006);
  equal([sockets.length, link().sentence], [3, '']);
});

test('a reload resumes the stored seat', () => {
  const storage = memory();
  seated({ storage });
  const { connection, last, seats } = rig({ storage });
  connection.resume(seats.last());
  last().accept();
  equal(last().sent, [{ type: 'resume', token: 'T1' }]);
});

test('a lost seat is deleted, and the same connection can join', () => {
  const { connection, last, seats, status, sockets } = rig();
  connection.resume({ room: '482913', token: 'old' });
  last().accept().say({ type: 'refused', why: 'no-such-seat', detail: 'Gone.' });
  equal([seats.last(), status()], [null, 'idle']);
  connection.enter(JOIN);
  equal([sockets.length, last().sent.at(-1)], [1, JOIN]);
});

test('a room that no longer exists is reported as ended', () => {
  const { last, timers, sockets, link, seats } = seated();
  last().drop();
  timers.runFor(600);
  last().accept().say({ type: 'refused', why: 'no-such-room', detail: 'There is no room with this code.' });
  timers.runFor(60000);
  equal([sockets.length, link()], [2, { status: 'ended', code: 4000, sentence: 'There is no room with this code.' }]);
  equal(seats.last(), null);
});

test('a busy server is asked for the seat again, a little later', () => {
  const { connection, last, timers, sockets } = rig();
  connection.resume({ room: '482913', token: 'T1' });
  last().accept().say({ type: 'refused', why: 'server-busy', detail: 'Busy.' });
  timers.runFor(600);
  equal(sockets.length, 2);
});

test('a refused join is not tried again by itself', () => {
  const { connection, last, timers, sockets, status } = rig();
  connection.enter(JOIN);
  last().accept().say({ type: 'refused', why: 'name-taken', detail: 'Taken.' });
  last().drop();
  timers.runFor(60000);
  equal([sockets.length, status()], [1, 'idle']);
});

test('a join without a response is sent again after a reconnection', () => {
  const { connection, last, timers } = rig();
  connection.enter(JOIN);
  last().accept().drop();
  timers.runFor(600);
  last().accept();
  equal(last().sent, [JOIN]);
});

test('a join without a response is sent again on a new connection, after increasing waits', () => {
  const { connection, last, timers, sockets } = rig({ random: () => 0 });
  const waits = [];
  connection.enter(JOIN);
  for (let line = 0; line < 5; line++) {
    last().accept();
    equal(last().sent, [JOIN]);
    waits.push(timers.nextIn());
    timers.runFor(timers.nextIn() + 300);
  }
  equal([waits, sockets.length], [[6000, 12000, 24000, 48000, 48000], 6]);
  last().accept().say(JOINED, snapshot('lobby'));
  equal(timers.nextIn(), undefined);
});

test('find and join use the same connection', () => {
  const { connection, last, sockets, status } = rig();
  connection.enter({ type: 'find', room: '482913' });
  last().accept().say({ type: 'found', room: '482913', bank: 'Planets' });
  equal(status(), 'idle');
  connection.enter(JOIN);
  equal([sockets.length, last().sent.map(({ type }) => type)], [1, ['find', 'join']]);
});

test('another code typed before the response to the first is sent on a new connection', () => {
  const { connection, last, sockets, heard } = rig();
  connection.enter({ type: 'find', room: '482931' });
  last().accept();
  connection.enter({ type: 'find', room: '482913' });
  last().accept();
  equal([sockets.length, sockets[0].readyState, last().sent], [2, 3, [{ type: 'find', room: '482913' }]]);
  sockets[0].say({ type: 'refused', why: 'no-such-room', detail: '' });
  equal(heard, []);
});

test('a browser sends the same device token to every room, and each browser has its own', () => {
  const { seats, storage } = rig();
  const device = seats.device();
  equal([device.length, seats.device(), rig({ storage }).seats.device()], [32, device, device]);
  equal(rig().seats.device() === device, false);
});

test('a slow response does not open a second room', () => {
  const { connection, last, timers, sockets } = rig();
  connection.enter({ type: 'open', bank: 'django', questions: 10 });
  last().accept();
  timers.runFor(600000);
  equal(sockets.length, 1);
});

test('a join has the same claim until its seat is confirmed', () => {
  const { connection, last, seats } = rig();
  const claim = seats.claim('482913', 'Ada');
  equal([claim.length, seats.claim('482913', 'Ada')], [32, claim]);
  equal(seats.joining(), { room: '482913', name: 'Ada', claim });
  connection.enter({ ...JOIN, claim });
  last().accept().say(JOINED, snapshot('lobby'));
  equal(seats.joining(), null);
  equal(seats.claim('482913', 'Ada') === claim, false);
});

test('another name or room has another claim', () => {
  const { seats } = rig();
  const claims = ['Ada', 'Bo', 'Ada'].map((name) => seats.claim('482913', name));
  equal(new Set([...claims, seats.claim('100000', 'Ada')]).size, 4);
});

test('a page that becomes visible reconnects at once', () => {
  const { connection, last, sockets } = seated();
  last().drop();
  connection.wake();
  equal(sockets.length, 2);
});

test('a page that was hidden for long reconnects; one that was hidden shortly does not', () => {
  const { connection, last, timers, sockets } = seated();
  last().say(REVEAL);
  connection.sleep();
  timers.runFor(2000);
  connection.wake();
  equal(sockets.length, 1);
  connection.sleep();
  timers.runFor(60000);
  connection.wake();
  equal([sockets.length, sockets[0].readyState], [2, 3]);
});

test('the page reconnects if a question does not close in time', () => {
  const { timers, sockets } = seated();
  timers.runFor(QUESTION.remaining + 3999);
  equal(sockets.length, 1);
  timers.runFor(1);
  equal(sockets.length, 2);
});

test('a paused clock extends the deadline of the watchdog', () => {
  const { last, timers, sockets } = seated();
  last().say({ type: 'clock', question: 0, remaining: 12000, startsIn: 5000, away: 8000 });
  timers.runFor(5000 + 12000 + 3999);
  equal(sockets.length, 1);
  timers.runFor(1);
  equal(sockets.length, 2);
});

test('after the reveal no message is expected', () => {
  const { last, timers, sockets } = seated();
  last().say(REVEAL);
  timers.runFor(600000);
  equal(sockets.length, 1);
});

test('messages of an old socket are ignored', () => {
  const { connection, sockets, heard } = seated();
  connection.renew();
  const before = heard.length;
  sockets[0].say(REVEAL);
  equal(heard.length, before);
});

test('nothing is sent before there is a seat', () => {
  const { connection, last } = rig();
  connection.enter(JOIN);
  last().accept();
  equal(connection.send({ type: 'start' }), false);
  last().say(JOINED);
  equal(connection.send({ type: 'start' }), false);
  last().say(snapshot('lobby'));
  equal(connection.send({ type: 'start' }), true);
});

const REACHABLE = async () => ({ reachable: true, sentence: 'Blocked.' });
const UNREACHABLE = async () => ({ reachable: false, sentence: 'Away.' });
/** Waits until the results of the probes have arrived. */
const probed = () => new Promise((done) => setTimeout(done));

test('a blocked WebSocket is reported after two failures', async () => {
  const { connection, last, timers, link } = rig({ probe: REACHABLE });
  connection.enter(JOIN);
  last().drop();
  await probed();
  equal([link().status, link().sentence], ['reconnecting', '']);
  timers.runFor(timers.nextIn());
  last().drop();
  await probed();
  equal([link().status, link().sentence], ['reconnecting', 'Blocked.']);
  timers.runFor(timers.nextIn());
  last().accept().say(JOINED, snapshot('lobby'));
  equal([link().status, link().sentence], ['open', undefined]);
});

test('a socket that times out is reported as well', async () => {
  const { connection, timers, link } = rig({ probe: REACHABLE });
  connection.enter(JOIN);
  timers.runFor(6000);
  await probed();
  timers.runFor(600 + 6000);
  await probed();
  equal(link().sentence, 'Blocked.');
});

test('a restart of the server is not reported as a problem of the network', async () => {
  const answers = [UNREACHABLE, UNREACHABLE, REACHABLE, REACHABLE];
  const { last, timers, link } = seated({ probe: () => answers.shift()() });
  last().drop(1012);
  for (let attempt = 0; attempt < 3; attempt++) {
    timers.runFor(timers.nextIn());
    last().drop();
    await probed();
    equal(link().sentence, 'Back in a moment', `attempt ${attempt}`);
  }
  timers.runFor(timers.nextIn());
  last().accept();
  last().drop();
  timers.runFor(timers.nextIn());
  last().drop();
  await probed();
  equal(link().sentence === 'Blocked.', false);
});

test('an unreachable server or network is reported after two failures', async () => {
  const { connection, last, timers, link } = rig({ probe: UNREACHABLE });
  connection.enter(JOIN);
  last().drop();
  await probed();
  equal(link().sentence, '', 'a single failure is not reported');
  timers.runFor(timers.nextIn());
  last().drop();
  await probed();
  equal(link().sentence, 'Away.');
});
