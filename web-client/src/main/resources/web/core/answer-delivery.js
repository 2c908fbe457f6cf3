import { ANSWER_DEFERRED, ANSWER_LOST } from './game-state.js';

/** Shortest wait (ms) before a deferred answer is resent; up to the same again is added at random. */
const DEFERRED_WAIT = 1000;

/**
 * Delivers one answer and resends it until its receipt arrives: after a reconnection, after a reload of the page, and
 * when the server is busy or the game paused. Reports progress to the page as local messages: `answering` whenever the
 * answer is sent, and `lost` once the question has closed without it.
 */
export class AnswerDelivery {
  /** @type {!trivium.AnswerStorage} */
  #seats;
  /** @type {function(!trivium.ClientMessage): boolean} */
  #send;
  /** @type {function(!trivium.ServerMessage)} */
  #notify;
  /** @type {{expectReceipt: function(), settled: function()}} */
  #watchdog;
  /** @type {!trivium.Timers} */
  #timers;
  /** @type {function(): number} */
  #random;

  #room = '';
  /** @type {?trivium.Answer} */
  #answer = null;
  #retry = null;
  /** Whether the last attempt was refused because of a pause. */
  #paused = false;

  /**
   * `send` sends a message to the room and returns false if there is no connection. `notify` passes a local message to
   * the page.
   *
   * @param {{
   *   seats: !trivium.AnswerStorage,
   *   send: function(!trivium.ClientMessage): boolean,
   *   notify: function(!trivium.ServerMessage),
   *   watchdog: {expectReceipt: function(), settled: function()},
   *   timers: !trivium.Timers,
   *   random: function(): number
   * }} collaborators
   */
  constructor({ seats, send, notify, watchdog, timers, random }) {
    this.#seats = seats;
    this.#send = send;
    this.#notify = notify;
    this.#watchdog = watchdog;
    this.#timers = timers;
    this.#random = random;
  }

  /**
   * Restores the unconfirmed answer that an earlier page of this browser stored.
   *
   * @param {string} room
   */
  restore(room) {
    this.#room = room;
    this.#answer = this.#seats.answer(room);
  }

  /**
   * @param {string} room
   * @param {!trivium.Answer} answer
   */
  deliver(room, answer) {
    this.#room = room;
    this.#answer = answer;
    this.#seats.saveAnswer(room, answer);
    this.#transmit();
  }

  /**
   * Handles a message of the room. The page has handled it already.
   *
   * @param {!trivium.ServerMessage} message
   */
  receive(message) {
    if (!this.#answer) {
      return;
    }
    const { question } = this.#answer;
    switch (message.type) {
      case 'receipt':
        if (message.question === question) {
          this.#complete();
        }
        break;
      case 'reveal':
        if (message.question === question) {
          this.#fail();
        }
        break;
      case 'paused':
        // Little time may be left when the game goes on.
        if (this.#paused && !message.paused) {
          this.pause();
          this.#transmit();
        }
        break;
      case 'snapshot':
        this.#reconcile(question, message.scene ?? []);
        break;
      case 'refused':
        this.#refused(message.why);
        break;
    }
  }

  /** Stops resending while there is no connection; the answer stays stored. */
  pause() {
    this.#timers.clear(this.#retry);
  }

  discard() {
    this.pause();
    this.#answer = null;
  }

  #transmit() {
    this.#paused = false;
    this.#notify({ type: 'answering', ...this.#answer });
    if (this.#send({ type: 'answer', ...this.#answer })) {
      this.#watchdog.expectReceipt();
    }
  }

  /**
   * Decides by the snapshot of the room whether the answer was recorded, has to be resent, or is too late. A snapshot
   * contains the latest receipt even if it belongs to an earlier question.
   */
  #reconcile(question, scene) {
    const types = scene.filter((message) => message.question === question).map(({ type }) => type);
    if (scene.some(({ type, question: number }) => type === 'receipt' && number >= question)) {
      this.#complete();
    } else if (types.includes('question') && !types.includes('reveal')) {
      this.#transmit();
    } else {
      this.#fail();
    }
  }

  #refused(why) {
    if (ANSWER_DEFERRED.has(why)) {
      this.pause();
      this.#paused = why === 'paused';
      this.#retry = this.#timers.set(() => this.#transmit(), DEFERRED_WAIT * (1 + this.#random()));
      this.#watchdog.settled();
    } else if (why === 'too-late') {
      this.#fail();
    } else if (ANSWER_LOST.has(why) || why === 'answered-already') {
      this.#complete();
    }
  }

  #fail() {
    const answer = this.#answer;
    this.#complete();
    this.#notify({ type: 'lost', ...answer });
  }

  #complete() {
    this.discard();
    this.#seats.saveAnswer(this.#room, null);
    this.#watchdog.settled();
  }
}
