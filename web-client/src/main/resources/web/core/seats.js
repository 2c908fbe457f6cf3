import { ROOT } from './base-path.js';

/**
 * The seats that this browser has stored: a token for each room and role, the last room, and the pending answer and
 * join.
 */
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
   * Returns the join whose seat is not confirmed yet, as `{room, name, claim}`; null if there is none.
   *
   * @return {?{room: string, name: string, claim: string}}
   */
  joining() {
    return this.#read(`trivium.${this.#role}.join`, this.#tab);
  }

  /**
   * Returns the token by which the room recognizes a repeated join: the same for the same room and name until the seat
   * is confirmed.
   *
   * @param {string} room
   * @param {string} name
   * @return {string}
   */
  claim(room, name) {
    const stored = this.joining();
    if (stored?.room === room && stored.name === name) {
      return stored.claim;
    }
    const claim = randomText();
    this.#tab.setItem(`trivium.${this.#role}.join`, JSON.stringify({ room, name, claim }));
    return claim;
  }

  /**
   * Returns the token by which a room recognizes the browser of a removed player; it is stored permanently.
   *
   * @return {string}
   */
  device() {
    const stored = this.#storage.getItem('trivium.device');
    if (stored && /^[0-9a-f]{32}$/.test(stored)) {
      return stored;
    }
    const device = randomText();
    this.#storage.setItem('trivium.device', device);
    return device;
  }

  forgetJoin() {
    this.#tab.removeItem(`trivium.${this.#role}.join`);
  }

  /**
   * Returns the last seat of this role, as `{room, token}`; null if there is none.
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
  save(room, token) {
    this.forgetJoin();
    this.#storage.setItem(`trivium.${this.#role}.${room}.seat`, JSON.stringify({ room, token }));
    this.#storage.setItem(`trivium.${this.#role}.last`, room);
  }

  /** @param {string} room */
  forget(room) {
    this.#storage.removeItem(`trivium.${this.#role}.${room}.seat`);
    this.#storage.removeItem(`trivium.${this.#role}.${room}.answer`);
    this.#storage.removeItem(`trivium.${this.#role}.${room}.sheet`);
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
  saveAnswer(room, answer) {
    this.#save(`${room}.answer`, answer);
  }

  /**
   * Returns the unconfirmed answers of the answer sheet, by question.
   *
   * @param {string} room
   * @return {?Object<number, ?trivium.Response>}
   */
  sheet(room) {
    return this.#read(`trivium.${this.#role}.${room}.sheet`);
  }

  /**
   * @param {string} room
   * @param {?Object<number, ?trivium.Response>} answers null once the room has them all or never will
   */
  saveSheet(room, answers) {
    this.#save(`${room}.sheet`, answers);
  }

  #save(name, value) {
    const key = `trivium.${this.#role}.${name}`;
    if (value) {
      this.#storage.setItem(key, JSON.stringify(value));
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

/**
 * Returns 128 random bits as text. Browsers offer randomUUID on secure pages only, and a server on a LAN is not secure.
 */
function randomText() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Returns a storage of the browser, or a replacement in memory if the storage is disabled or full.
 *
 * @param {string=} kind
 * @return {!trivium.KeyStorage}
 */
export function usableStorage(kind = 'localStorage') {
  try {
    const storage = window[kind];
    storage.setItem('trivium.probe', '1');
    storage.removeItem('trivium.probe');
    return ROOT === '/' ? storage : withPrefix(storage);
  } catch {
    const stored = new Map();
    return {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => stored.set(key, value),
      removeItem: (key) => stored.delete(key),
    };
  }
}

/** Prefixes the keys with the root path: two servers of one origin share its storage. */
function withPrefix(storage) {
  return {
    getItem: (key) => storage.getItem(ROOT + key),
    setItem: (key, value) => storage.setItem(ROOT + key, value),
    removeItem: (key) => storage.removeItem(ROOT + key),
  };
}
