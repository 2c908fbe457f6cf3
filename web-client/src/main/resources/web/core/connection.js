import { AnswerDelivery } from './answer-delivery.js';
import { finalSentence, KICKED, pauseSentence, ROOM_ENDED } from './close-codes.js';
import { Watchdog } from './watchdog.js';

/** Shortest and longest wait (ms) before the page reconnects. */
const SHORTEST_WAIT = 300;
const LONGEST_WAIT = 5000;
/** Connect timeout (ms): some networks drop the first packet silently. */
const OPEN_TIMEOUT = 6000;
/** Upper bound of the back-off factor for seat requests, so that a server with a slow disk is not flooded. */
const MAX_BACKOFF_FACTOR = 8;
/** A page that was hidden for longer (ms) reconnects: phones close sockets without an event. */
const LONGEST_HIDDEN = 20000;

/** Refusals after which the requested seat is lost for good. */
const SEAT_LOST = new Set(['no-such-seat', 'no-such-room', 'room-over']);

/**
 * The connection to the room. It reconnects and resends one unconfirmed answer automatically.
 *
 * `onMessage` receives the messages of the server and those of the {@link AnswerDelivery}. `onLink` receives `{status,
 * sentence?, code?}`: `idle`, `opening`, `open`, `reconnecting` or `ended` (for good).
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
  #wasSeated = false;
  /** Whether a request awaits its response: the server accepts one request at a time on each connection. */
  #awaitsResponse = false;
  #attempts = 0;
  #hiddenSince = 0;
  #pauseSentence = '';
  /** @type {function(): !Promise<{reachable: boolean, sentence: string}>} */
  #probe;
  /** Consecutive sockets that did not open, and what the last probe found out about the server. */
  #failures = 0;
  #isReachable = false;
  #isOpen = false;
  #problem = '';
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
   *   probe: function(): !Promise<{reachable: boolean, sentence: string}>,
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
      notify: onMessage,
      watchdog: this.#watchdog,
      timers,
      random,
    });
  }

  /** @param {!trivium.ClientMessage} hello an `open`, `join`, `watch`, `offer-display` or `find` */
  enter(hello) {
    this.#seat = null;
    this.#hello = hello;
    this.#begin();
  }

  /**
   * Returns to a seat that this browser stored, `{room, token}`.
   *
   * @param {!trivium.SeatToken} seat
   */
  resume(seat) {
    this.#seat = seat;
    this.#hello = null;
    this.#delivery.restore(seat.room);
    this.#begin();
  }

  /**
   * Sends a message that is not repeated after a reconnection. Returns false if there is no connection.
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
   * Sends a message whose receipt has to come soon: else the connection counts as dead, unless `settled` is called.
   *
   * @param {!trivium.ClientMessage} message
   * @return {boolean}
   */
  request(message) {
    const sent = this.send(message);
    if (sent) {
      this.#watchdog.expectReceipt();
    }
    return sent;
  }

  settled() {
    this.#watchdog.settled();
  }

  /**
   * Stores the answer until its receipt arrives, and resends it when needed.
   *
   * @param {number} question
   * @param {!trivium.Response} response
   */
  answer(question, response) {
    this.#delivery.deliver(this.#seat.room, { question, response });
  }

  /** Leaves the seat for good. */
  leave() {
    this.#forgetSeat();
    this.#disconnect();
    this.#delivery.discard();
    this.#hello = null;
    this.#wasSeated = false;
    this.#onLink({ status: 'idle' });
  }

  /** Call when the page has become visible again or the network is back. */
  wake() {
    const wasHidden = this.#hiddenSince && this.#timers.now() - this.#hiddenSince > LONGEST_HIDDEN;
    this.#hiddenSince = 0;
    if (this.#retry !== null || (wasHidden && this.#socket)) {
      this.#attempts = 0;
      this.#reconnect();
    }
  }

  sleep() {
    this.#hiddenSince = this.#timers.now();
  }

  renew() {
    if (this.#socket || this.#retry !== null) {
      this.#reconnect();
    }
  }

  #begin() {
    if (this.#socket?.readyState === 1 && !this.#awaitsResponse) {
      this.#sendHello();
      return;
    }
    this.#attempts = 0;
    this.#resetFailures();
    this.#onLink({ status: 'opening' });
    this.#open();
  }

  #reconnect() {
    this.#reportReconnecting();
    this.#open();
  }

  #reportReconnecting() {
    this.#onLink({ status: 'reconnecting', sentence: this.#problem || this.#pauseSentence });
  }

  /**
   * Probes the server after a socket did not open. If the server responded over HTTP before, too, something in the
   * network blocks WebSocket.
   */
  async #diagnose(wasReachable) {
    const failures = ++this.#failures;
    const { reachable, sentence } = await this.#probe();
    if (this.#failures === failures) {
      this.#isReachable = reachable;
      const blocked = wasReachable && this.#isReachable;
      this.#problem = failures > 1 && (blocked || (!this.#isReachable && !this.#pauseSentence)) ? sentence : '';
      if (this.#retry !== null) {
        this.#reportReconnecting();
      }
    }
  }

  #open() {
    this.#disconnect();
    const socket = this.#connect();
    this.#socket = socket;
    this.#isOpen = false;
    socket.onopen = () => {
      this.#timers.clear(this.#opening);
      this.#isOpen = true;
      this.#resetFailures();
      this.#sendHello();
    };
    socket.onmessage = ({ data }) => this.#receive(JSON.parse(data));
    socket.onclose = ({ code }) => this.#closed(code);
    this.#startTimeout(OPEN_TIMEOUT);
  }

  #resetFailures() {
    this.#failures = 0;
    this.#problem = '';
    this.#isReachable = false;
  }

  #startTimeout(ms) {
    this.#timers.clear(this.#opening);
    this.#opening = this.#timers.set(() => this.#retryLater(), ms);
  }

  #retryLater() {
    const opened = this.#isOpen;
    this.#disconnect();
    this.#scheduleRetry();
    if (!opened) {
      this.#diagnose(this.#isReachable);
    }
  }

  #sendHello() {
    const hello = this.#seat ? { type: 'resume', token: this.#seat.token } : this.#hello;
    this.#socket.send(JSON.stringify(hello));
    this.#awaitsResponse = true;
    // A repeated `open` would open a second room; all other requests may be repeated.
    if (hello.type !== 'open') {
      this.#startTimeout(OPEN_TIMEOUT * Math.min(MAX_BACKOFF_FACTOR, 2 ** this.#attempts));
    }
  }

  #receive(message) {
    switch (message.type) {
      case 'joined':
      case 'opened':
        this.#seat = { room: message.room ?? this.#hello.room, token: message.token };
        this.#seats.save(this.#seat.room, this.#seat.token);
        break;
      case 'found':
        this.#timers.clear(this.#opening);
        this.#awaitsResponse = false;
        this.#hello = null;
        this.#onLink({ status: 'idle' });
        break;
      case 'display-code':
        // Waits for a host, and asks again after a reconnection.
        this.#timers.clear(this.#opening);
        this.#awaitsResponse = false;
        this.#attempts = 0;
        this.#pauseSentence = '';
        this.#onLink({ status: 'idle' });
        break;
      case 'snapshot':
        this.#timers.clear(this.#opening);
        this.#awaitsResponse = false;
        this.#seated = this.#wasSeated = true;
        this.#attempts = 0;
        this.#pauseSentence = '';
        this.#onLink({ status: 'open' });
        break;
      case 'refused':
        if (!this.#seated) {
          this.#refusedSeat(message);
        }
        break;
    }
    this.#onMessage(message);
    this.#watchdog.receive(message);
    if (this.#seated) {
      this.#delivery.receive(message);
    }
  }

  #refusedSeat({ why, detail }) {
    this.#timers.clear(this.#opening);
    this.#awaitsResponse = false;
    if (this.#seat && !SEAT_LOST.has(why)) {
      this.#disconnect();
      this.#scheduleRetry();
      return;
    }
    this.#hello = null;
    this.#forgetSeat();
    if (this.#wasSeated) {
      this.#wasSeated = false;
      this.#disconnect();
      this.#onLink({ status: 'ended', code: ROOM_ENDED, sentence: detail });
    } else {
      this.#onLink({ status: 'idle' });
    }
  }

  #closed(code) {
    const sentence = finalSentence(code);
    this.#disconnect();
    if (!sentence) {
      this.#pauseSentence ||= pauseSentence(code);
      this.#retryLater();
      return;
    }
    this.#wasSeated = false;
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

  #scheduleRetry() {
    if (!this.#seat && !this.#hello) {
      this.#onLink({ status: 'idle' });
      return;
    }
    this.#reportReconnecting();
    const ceiling = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** (this.#attempts + 1));
    this.#attempts++;
    const wait = SHORTEST_WAIT + this.#random() * (ceiling - SHORTEST_WAIT);
    this.#retry = this.#timers.set(() => this.#open(), wait);
  }

  #disconnect() {
    this.#timers.clear(this.#retry);
    this.#timers.clear(this.#opening);
    this.#retry = this.#opening = null;
    this.#watchdog.stop();
    this.#delivery.pause();
    this.#seated = this.#awaitsResponse = false;
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }
}
