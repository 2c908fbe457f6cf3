import { Connection } from '/core/connection.js';
import { Seats } from '/core/seats.js';

/** A clock that only advances when a test runs it. */
export class ManualTimers {
  #time = 1000;
  #waiting = [];
  #last = 0;

  now = () => this.#time;

  set = (action, ms) => {
    this.#waiting.push({ id: ++this.#last, at: this.#time + ms, action });
    return this.#last;
  };

  clear = (id) => {
    this.#waiting = this.#waiting.filter((timer) => timer.id !== id);
  };

  /** Returns the time until the next timer; undefined if there is none. */
  nextIn() {
    return this.#waiting.length ? Math.min(...this.#waiting.map(({ at }) => at)) - this.#time : undefined;
  }

  runFor(ms) {
    const end = this.#time + ms;
    for (;;) {
      const due = this.#waiting.filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)[0];
      if (!due) {
        this.#time = end;
        return;
      }
      this.clear(due.id);
      this.#time = due.at;
      due.action();
    }
  }
}

/** The server's end of a socket, controlled by a test. */
class FakeSocket {
  readyState = 0;
  sent = [];

  send(text) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.readyState = 3;
  }

  accept() {
    this.readyState = 1;
    this.onopen?.();
    return this;
  }

  say(...messages) {
    messages.forEach((message) => this.onmessage?.({ data: JSON.stringify(message) }));
    return this;
  }

  drop(code = 1006) {
    this.readyState = 3;
    this.onclose?.({ code });
  }
}

export function memory() {
  const stored = new Map();
  return {
    stored,
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => stored.set(key, value),
    removeItem: (key) => stored.delete(key),
  };
}

/** A connection with fake sockets, timers and storage, which records everything it opens and reports. */
export function rig({ storage = memory(), random = () => 1, probe = async () => ({ reachable: false, sentence: '' }) } = {}) {
  const timers = new ManualTimers();
  const sockets = [];
  const heard = [];
  const links = [];
  const seats = new Seats('player', storage, storage);
  const connection = new Connection({
    connect: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    seats,
    onMessage: (message) => heard.push(message),
    onLink: (link) => links.push(link),
    timers,
    random,
    probe,
  });
  return {
    connection,
    timers,
    sockets,
    heard,
    seats,
    storage,
    last: () => sockets.at(-1),
    status: () => links.at(-1)?.status,
    link: () => links.at(-1),
    answersSent: () => sockets.flatMap(({ sent }) => sent).filter(({ type }) => type === 'answer'),
  };
}

export const JOIN = { type: 'join', room: '482913', name: 'Ada' };
export const JOINED = { type: 'joined', player: 'p1', name: 'Ada', token: 'T1' };
export const QUESTION = {
  type: 'question',
  question: 0,
  of: 10,
  kind: 'choice',
  prompt: 'Which?',
  choices: ['a', 'b'],
  limit: 20000,
  remaining: 15000,
};
export const RESPONSE = { kind: 'choice', picks: [1] };
export const RECEIPT = { type: 'receipt', question: 0, response: RESPONSE };
export const REVEAL = { type: 'reveal', question: 0, correct: [1], counts: [0, 1], explanation: '' };

export function snapshot(phase, ...scene) {
  return { type: 'snapshot', role: 'player', room: '482913', phase, bank: '', questions: 10, players: 1, locked: false, scene };
}

/** A seated player with the first question open. */
export function seated(more) {
  const all = rig(more);
  all.connection.enter(JOIN);
  all.last().accept().say(JOINED, snapshot('question', QUESTION));
  return all;
}
