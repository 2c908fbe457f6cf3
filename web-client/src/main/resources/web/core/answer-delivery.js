import { ANSWER_LOST } from './game-state.js';

/** A server that is too busy for an answer is asked again after this long (ms), and up to as much again by lot. */
const BUSY = 1000;

/**
 * Carries one answer until its receipt: over a new line, over a reload, and past a busy server. What it finds out it
 * tells the page as messages that never cross the wire: `answering` whenever the answer is on its way, and `lost` once
 * the question has closed without it.
 */
export class AnswerDelivery {
  /** @type {!trivium.AnswerStorage} */
  #seats;
  /** @type {function(!trivium.ClientMessage): boolean} */
  #send;
  /** @type {function(!trivium.ServerMessage)} */
  #tell;
  /** @type {{untilReceipt: function(), relieved: function()}} */
  #watchdog;
  /** @type {!trivium.Timers} */
  #timers;
  /** @type {function(): number} */
  #random;

  #room = '';
  /** @type {?trivium.Answer} */
  #answer = null;
  #again = null;

  /**
   * `send` says it to the room; false where that can't be done now.
   *
   * @param {{
   *   seats: !trivium.AnswerStorage,
   *   send: function(!trivium.ClientMessage): boolean,
   *   tell: function(!trivium.ServerMessage),
   *   watchdog: {untilReceipt: function(), relieved: function()},
   *   timers: !trivium.Timers,
   *   random: function(): number
   * }} collaborators
   */
  constructor({ seats, send, tell, watchdog, timers, random }) {
    this.#seats = seats;
    this.#send = send;
    this.#tell = tell;
    this.#watchdog = watchdog;
    this.#timers = timers;
    this.#random = random;
  }

  /**
   * Takes up the answer that an earlier page left behind.
   *
   * @param {string} room
   */
  pickUp(room) {
    this.#room = room;
    this.#answer = this.#seats.answer(room);
  }

  /**
   * @param {string} room
   * @param {!trivium.Answer} answer
   */
  carry(room, answer) {
    this.#room = room;
    this.#answer = answer;
    this.#seats.keepAnswer(room, answer);
    this.#go();
  }

  /**
   * Heard from the room, and the page knows it already.
   *
   * @param {!trivium.ServerMessage} message
   */
  hear(message) {
    if (!this.#answer) {
      return;
    }
    const { question } = this.#answer;
    switch (message.type) {
      case 'receipt':
        if (message.question === question) {
          this.#arrived();
        }
        break;
      case 'reveal':
        if (message.question === question) {
          this.#lose();
        }
        break;
      case 'snapshot':
        this.#catchUp(question, message.scene ?? []);
        break;
      case 'refused':
        this.#refused(message.why);
        break;
    }
  }

  /** The line is gone; the answer is not. */
  rest() {
    this.#timers.clear(this.#again);
  }

  drop() {
    this.rest();
    this.#answer = null;
  }

  #go() {
    this.#tell({ type: 'answering', ...this.#answer });
    if (this.#send({ type: 'answer', ...this.#answer })) {
      this.#watchdog.untilReceipt();
    }
  }

  /** Either the room has it, or it goes out again, or it is too late. The last receipt is there even of an earlier question. */
  #catchUp(question, scene) {
    const about = scene.filter((message) => message.question === question).map(({ type }) => type);
    if (scene.some(({ type, question: of }) => type === 'receipt' && of >= question)) {
      this.#arrived();
    } else if (about.includes('question') && !about.includes('reveal')) {
      this.#go();
    } else {
      this.#lose();
    }
  }

  #refused(why) {
    if (why === 'server-busy') {
      this.rest();
      this.#again = this.#timers.set(() => this.#go(), BUSY * (1 + this.#random()));
      this.#watchdog.relieved();
    } else if (why === 'too-late') {
      this.#lose();
    } else if (ANSWER_LOST.has(why) || why === 'answered-already') {
      this.#arrived();
    }
  }

  #lose() {
    const answer = this.#answer;
    this.#arrived();
    this.#tell({ type: 'lost', ...answer });
  }

  #arrived() {
    this.drop();
    this.#seats.keepAnswer(this.#room, null);
    this.#watchdog.relieved();
  }
}
