/** A receipt, or the end of a question, that is late by this much (ms): the line is dead. */
const OVERDUE = 4000;
/** A receipt that new lines did not bring either is waited for longer and longer: a slow disk must not drown in them. */
const MOST_PATIENT = 8;

/** Until when the room must speak: one that stays silent for longer is one that we no longer hear. */
export class Watchdog {
  /** @type {!trivium.Timers} */
  #timers;
  /** @type {function()} */
  #onDead;
  #closesAt = 0;
  #lines = 1;
  #waiting = null;

  /**
   * @param {!trivium.Timers} timers
   * @param {function()} onDead
   */
  constructor(timers, onDead) {
    this.#timers = timers;
    this.#onDead = onDead;
  }

  /** @param {!trivium.ServerMessage} message */
  hear(message) {
    switch (message.type) {
      case 'snapshot':
        this.#closesAt = 0;
        message.scene?.forEach((shown) => this.hear(shown));
        break;
      case 'question':
        this.#closesAt = this.#timers.now() + message.remaining;
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
    this.untilClose();
  }

  /** An answer is on its way: its receipt comes at once, or the line is dead. */
  untilReceipt() {
    this.#until(this.#timers.now(), OVERDUE * this.#lines);
    this.#lines = Math.min(MOST_PATIENT, this.#lines * 2);
  }

  /** The room has spoken about the answer. */
  relieved() {
    this.#lines = 1;
    this.untilClose();
  }

  untilClose() {
    this.#until(this.#closesAt);
  }

  end() {
    this.#timers.clear(this.#waiting);
  }

  #until(time, late = OVERDUE) {
    this.end();
    this.#waiting = time ? this.#timers.set(this.#onDead, time - this.#timers.now() + late) : null;
  }
}
