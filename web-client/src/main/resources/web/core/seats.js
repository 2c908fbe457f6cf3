import { ROOT } from './base-path.js';

/** Seats that this browser remembers: a token per room and role, the last room, the answer and the join that are pending. */
export class Seats {
  /** @type {string} */
  #role;
  /** @type {!trivium.KeyStorage} */
  #storage;
  /** @type {!trivium.KeyStorage} */
  #tab;

  /**
   * @param {string} role
   * @param {!trivium.KeyStorage=} storage
   * @param {!trivium.KeyStorage=} tab
   */
  constructor(role, storage = usableStorage(), tab = usableStorage('sessionStorage')) {
    this.#role = role;
    this.#storage = storage;
    this.#tab = tab;
  }

  /**
   * The join that has no seat yet, as `{room, name, claim}`; null without one.
   *
   * @return {?{room: string, name: string, claim: string}}
   */
  joining() {
    return this.#read(`trivium.${this.#role}.join`, this.#tab);
  }

  /**
   * By this the room knows who asks again: the same for the same join until its seat has come.
   *
   * @param {string} room
   * @param {string} name
   * @return {string}
   */
  claim(room, name) {
    const kept = this.joining();
    if (kept?.room === room && kept.name === name) {
      return kept.claim;
    }
    const claim = randomText();
    this.#tab.setItem(`trivium.${this.#role}.join`, JSON.stringify({ room, name, claim }));
    return claim;
  }

  /**
   * By this a room knows a browser whose player was removed: the same for as long as the browser remembers it.
   *
   * @return {string}
   */
  device() {
    const kept = this.#storage.getItem('trivium.device');
    if (kept && /^[0-9a-f]{32}$/.test(kept)) {
      return kept;
    }
    const device = randomText();
    this.#storage.setItem('trivium.device', device);
    return device;
  }

  forgetJoin() {
    this.#tab.removeItem(`trivium.${this.#role}.join`);
  }

  /**
   * The room this role was in last, as `{room, token}`; null without one.
   *
   * @return {?trivium.SeatToken}
   */
  last() {
    const room = this.#storage.getItem(`trivium.${this.#role}.last`);
    return room ? this.of(room) : null;
  }

  /**
   * @param {string} room
   * @return {?trivium.SeatToken}
   */
  of(room) {
    return this.#read(`trivium.${this.#role}.${room}.seat`);
  }

  /**
   * @param {string} room
   * @param {string} token
   */
  keep(room, token) {
    this.forgetJoin();
    this.#storage.setItem(`trivium.${this.#role}.${room}.seat`, JSON.stringify({ room, token }));
    this.#storage.setItem(`trivium.${this.#role}.last`, room);
  }

  /** @param {string} room */
  forget(room) {
    this.#storage.removeItem(`trivium.${this.#role}.${room}.seat`);
    this.#storage.removeItem(`trivium.${this.#role}.${room}.answer`);
    if (this.#storage.getItem(`trivium.${this.#role}.last`) === room) {
      this.#storage.removeItem(`trivium.${this.#role}.last`);
    }
  }

  /**
   * @param {string} room
   * @return {?trivium.Answer}
   */
  answer(room) {
    return this.#read(`trivium.${this.#role}.${room}.answer`);
  }

  /**
   * @param {string} room
   * @param {?trivium.Answer} answer `{question, response}`, or null once the room has it or never will
   */
  keepAnswer(room, answer) {
    const key = `trivium.${this.#role}.${room}.answer`;
    if (answer) {
      this.#storage.setItem(key, JSON.stringify(answer));
    } else {
      this.#storage.removeItem(key);
    }
  }

  #read(key, storage = this.#storage) {
    try {
      return JSON.parse(storage.getItem(key));
    } catch {
      return null;
    }
  }
}

/** 128 random bits. Not randomUUID: browsers give that to secure pages only, and a server on a LAN is none. */
function randomText() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A storage of the browser, or a stand-in of the same shape where it is switched off or full.
 *
 * @param {string=} kind
 * @return {!trivium.KeyStorage}
 */
export function usableStorage(kind = 'localStorage') {
  try {
    const storage = window[kind];
    storage.setItem('trivium.probe', '1');
    storage.removeItem('trivium.probe');
    return ROOT === '/' ? storage : ofThisSite(storage);
  } catch {
    const kept = new Map();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => kept.set(key, value),
      removeItem: (key) => kept.delete(key),
    };
  }
}

/** Storage belongs to a whole origin: of two servers under one, each has names of its own. */
function ofThisSite(storage) {
  return {
    getItem: (key) => storage.getItem(ROOT + key),
    setItem: (key, value) => storage.setItem(ROOT + key, value),
    removeItem: (key) => storage.removeItem(ROOT + key),
  };
}
