/** Tolerated delay (ms) of a receipt or of the end of a question; after it the connection counts as dead. */
const TOLERANCE = 4000;
/** Upper bound of the back-off factor for missing receipts, so that reconnections do not overload a slow disk. */
const MAX_BACKOFF_FACTOR = 8;

/** Detects a dead connection: the room has to send a message by a deadline, else `onDead` is called. */
export class Watchdog {
  /** @type {!trivium.Timers} */
  #timers;
  /** @type {function()} */
  #onDead;
  #closesAt = 0;
  #factor = 1;
  #timer = null;

  /**
   * @param {!trivium.Timers} timers
   * @param {function()} onDead
   */
  constructor(timers, onDead) {
    this.#timers = timers;
    this.#onDead = onDead;
  }

  /** @param {!trivium.ServerMessage} message */
  receive(message) {
    switch (message.type) {
      case 'snapshot':
        this.#closesAt = 0;
        message.scene?.forEach((shown) => this.receive(shown));
        break;
      case 'question':
        // A sheet is locked by the host.
        this.#closesAt = message.sheet ? 0 : this.#timers.now() + message.remaining;
        break;
      case 'clock':
        this.#closesAt = this.#timers.now() + message.startsIn + message.remaining;
        break;
      case 'reveal':
      case 'finished':
        this.#closesAt = 0;
        break;
      default:
        return;
    }
    this.expectClose();
  }

  /** An answer was sent, so a receipt is expected at once. */
  expectReceipt() {
    this.#expectBy(this.#timers.now(), TOLERANCE * this.#factor);
    this.#factor = Math.min(MAX_BACKOFF_FACTOR, this.#factor * 2);
  }

  /** The room has accepted or refused the answer. */
  settled() {
    this.#factor = 1;
    this.expectClose();
  }

  expectClose() {
    this.#expectBy(this.#closesAt);
  }

  stop() {
    this.#timers.clear(this.#timer);
  }

  #expectBy(time, tolerance = TOLERANCE) {
    this.stop();
    this.#timer = time ? this.#timers.set(this.#onDead, time - this.#timers.now() + tolerance) : null;
  }
}
