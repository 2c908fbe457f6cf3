import { AnswerDelivery } from './answer-delivery.js';
import { finalSentence, KICKED, pauseSentence, ROOM_ENDED } from './close-codes.js';
import { Watchdog } from './watchdog.js';

/** The first wait before coming back, and the longest (ms). */
const SHORTEST_WAIT = 300;
const LONGEST_WAIT = 5000;
/** Connect timeout (ms): some networks drop the first packet silently. */
const OPENING = 6000;
/** Upper bound of the back-off factor for seat requests, so that a slow disk is not flooded. */
const MOST_PATIENT = 8;
/** A page hidden for longer (ms) reconnects: phones cut sockets silently. */
const ASLEEP = 20000;

/** After these, the seat that was asked for is gone for good. */
const SEAT_LOST = new Set(['no-such-seat', 'no-such-room', 'room-over']);

/**
 * The connection to the room; reconnects and resends one answer by itself.
 *
 * `onMessage` gets server messages and those of the {@link AnswerDelivery}. `onLink` gets `{status, sentence?, code?}`: `idle`,
 * `opening`, `open`, `again` (reconnecting) or `ended` (for good).
 */
export class Connection {
  /** @type {function(): !WebSocket} */
  #connect;
  /** @type {!trivium.SeatStorage} */
  #seats;
  /** @type {function(!trivium.ServerMessage)} */
  #onMessage;
  /** @type {function(!trivium.Link)} */
  #onLink;
  /** @type {!trivium.Timers} */
  #timers;
  /** @type {function(): number} */
  #random;
  /** @type {!Watchdog} */
  #watchdog;
  /** @type {!AnswerDelivery} */
  #delivery;

  /** @type {?WebSocket} */
  #socket = null;
  /** @type {?trivium.SeatToken} */
  #seat = null;
  /** @type {?trivium.ClientMessage} */
  #hello = null;
  #seated = false;
  #known = false;
  /** Whether the server owes an answer: it takes one question at a time from each line. */
  #asking = false;
  #attempts = 0;
  #hiddenSince = 0;
  #pause = '';
  /** @type {function(): !Promise<{is: string, sentence: string}>} */
  #probe;
  /** Sockets in a row that did not open, and what is known of the server meanwhile. */
  #failures = 0;
  #isThere = false;
  #isOpen = false;
  #trouble = '';
  #retry = null;
  #opening = null;

  /**
   * `connect` makes a WebSocket, `probe` asks over HTTP whether the server is reachable, as `probeServer()` does.
   *
   * @param {{
   *   connect: function(): !WebSocket,
   *   seats: !trivium.SeatStorage,
   *   onMessage: function(!trivium.ServerMessage),
   *   onLink: function(!trivium.Link),
   *   timers: !trivium.Timers,
   *   probe: function(): !Promise<{is: string, sentence: string}>,
   *   random: ((function(): number)|undefined)
   * }} collaborators
   */
  constructor({ connect, seats, onMessage, onLink, timers, probe, random = Math.random }) {
    this.#connect = connect;
    this.#seats = seats;
    this.#onMessage = onMessage;
    this.#onLink = onLink;
    this.#timers = timers;
    this.#random = random;
    this.#probe = probe;
    this.#watchdog = new Watchdog(timers, () => this.renew());
    this.#delivery = new AnswerDelivery({
      seats,
      send: (message) => this.send(message),
      tell: onMessage,
      watchdog: this.#watchdog,
      timers,
      random,
    });
  }

  /** @param {!trivium.ClientMessage} hello an `open`, `join`, `watch` or `find` */
  enter(hello) {
    this.#seat = null;
    this.#hello = hello;
    this.#begin();
  }

  /**
   * Takes the seat that this browser kept, `{room, token}`.
   *
   * @param {!trivium.SeatToken} seat
   */
  resume(seat) {
    this.#seat = seat;
    this.#hello = null;
    this.#delivery.pickUp(seat.room);
    this.#begin();
  }

  /**
   * Says something that only makes sense now. False when it could not be said.
   *
   * @param {!trivium.ClientMessage} message
   * @return {boolean}
   */
  send(message) {
    if (!this.#seated) {
      return false;
    }
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /**
   * Keeps the answer until its receipt, and sends it as soon and as often as it takes.
   *
   * @param {number} question
   * @param {!trivium.Response} response
   */
  answer(question, response) {
    this.#delivery.carry(this.#seat.room, { question, response });
  }

  /** Leaves the seat for good. */
  leave() {
    this.#forgetSeat();
    this.#end();
    this.#delivery.drop();
    this.#hello = null;
    this.#known = false;
    this.#onLink({ status: 'idle' });
  }

  /** The page is seen again, or the network is back. */
  wake() {
    const slept = this.#hiddenSince && this.#timers.now() - this.#hiddenSince > ASLEEP;
    this.#hiddenSince = 0;
    if (this.#retry !== null || (slept && this.#socket)) {
      this.#attempts = 0;
      this.#again();
    }
  }

  sleep() {
    this.#hiddenSince = this.#timers.now();
  }

  renew() {
    if (this.#socket || this.#retry !== null) {
      this.#again();
    }
  }

  #begin() {
    if (this.#socket?.readyState === 1 && !this.#asking) {
      this.#greet();
      return;
    }
    this.#attempts = 0;
    this.#nothingFailed();
    this.#onLink({ status: 'opening' });
    this.#open();
  }

  #again() {
    this.#tellOfAbsence();
    this.#open();
  }

  #tellOfAbsence() {
    this.#onLink({ status: 'again', sentence: this.#trouble || this.#pause });
  }

  /** A socket did not open. If the server answered over HTTP beforehand, something on the way blocks WebSocket. */
  async #notOpened(wasThere) {
    const failures = ++this.#failures;
    const { is, sentence } = await this.#probe();
    if (this.#failures === failures) {
      this.#isThere = is === 'there';
      const blocked = wasThere && this.#isThere;
      this.#trouble = failures > 1 && (blocked || (!this.#isThere && !this.#pause)) ? sentence : '';
      if (this.#retry !== null) {
        this.#tellOfAbsence();
      }
    }
  }

  #open() {
    this.#end();
    const socket = this.#connect();
    this.#socket = socket;
    this.#isOpen = false;
    socket.onopen = () => {
      this.#timers.clear(this.#opening);
      this.#isOpen = true;
      this.#nothingFailed();
      this.#greet();
    };
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(data));
    socket.onclose = ({ code }) => this.#closed(code);
    this.#giveUpIn(OPENING);
  }

  #nothingFailed() {
    this.#failures = 0;
    this.#trouble = '';
    this.#isThere = false;
  }

  #giveUpIn(ms) {
    this.#timers.clear(this.#opening);
    this.#opening = this.#timers.set(() => this.#failed(), ms);
  }

  #failed() {
    const opened = this.#isOpen;
    this.#end();
    this.#comeBack();
    if (!opened) {
      this.#notOpened(this.#isThere);
    }
  }

  #greet() {
    const hello = this.#seat ? { type: 'resume', token: this.#seat.token } : this.#hello;
    this.#socket.send(JSON.stringify(hello));
    this.#asking = true;
    // An `open` that is said twice opens two rooms; all else may be said as often as it takes.
    if (hello.type !== 'open') {
      this.#giveUpIn(OPENING * Math.min(MOST_PATIENT, 2 ** this.#attempts));
    }
  }

  #hear(message) {
    switch (message.type) {
      case 'joined':
      case 'opened':
        this.#seat = { room: message.room ?? this.#hello.room, token: message.token };
        this.#seats.keep(this.#seat.room, this.#seat.token);
        break;
      case 'found':
        this.#timers.clear(this.#opening);
        this.#asking = false;
        this.#hello = null;
        this.#onLink({ status: 'idle' });
        break;
      case 'snapshot':
        this.#timers.clear(this.#opening);
        this.#asking = false;
        this.#seated = this.#known = true;
        this.#attempts = 0;
        this.#pause = '';
        this.#onLink({ status: 'open' });
        break;
      case 'refused':
        if (!this.#seated) {
          this.#notSeated(message);
        }
        break;
    }
    this.#onMessage(message);
    this.#watchdog.hear(message);
    if (this.#seated) {
      this.#delivery.hear(message);
    }
  }

  #notSeated({ why, detail }) {
    this.#timers.clear(this.#opening);
    this.#asking = false;
    if (this.#seat && !SEAT_LOST.has(why)) {
      this.#end();
      this.#comeBack();
      return;
    }
    this.#hello = null;
    this.#forgetSeat();
    if (this.#known) {
      this.#known = false;
      this.#end();
      this.#onLink({ status: 'ended', code: ROOM_ENDED, sentence: detail });
    } else {
      this.#onLink({ status: 'idle' });
    }
  }

  #closed(code) {
    const sentence = finalSentence(code);
    this.#end();
    if (!sentence) {
      this.#pause ||= pauseSentence(code);
      this.#failed();
      return;
    }
    this.#known = false;
    if (code === ROOM_ENDED || code === KICKED) {
      this.#forgetSeat();
    }
    this.#onLink({ status: 'ended', code, sentence });
  }

  #forgetSeat() {
    if (this.#seat) {
      this.#seats.forget(this.#seat.room);
      this.#seat = null;
    }
  }

  #comeBack() {
    if (!this.#seat && !this.#hello) {
      this.#onLink({ status: 'idle' });
      return;
    }
    this.#tellOfAbsence();
    const ceiling = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** (this.#attempts + 1));
    this.#attempts++;
    const wait = SHORTEST_WAIT + this.#random() * (ceiling - SHORTEST_WAIT);
    this.#retry = this.#timers.set(() => this.#open(), wait);
  }

  #end() {
    this.#timers.clear(this.#retry);
    this.#timers.clear(this.#opening);
    this.#retry = this.#opening = null;
    this.#watchdog.end();
    this.#delivery.rest();
    this.#seated = this.#asking = false;
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }
}
