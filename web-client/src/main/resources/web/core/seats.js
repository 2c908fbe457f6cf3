/**
 * What this browser remembers of its seats: one token a room and role, the last room, and the answer that has no
 * receipt yet. A browser that forbids storage remembers until the page is closed.
 */
export class Seats {
  #role;
  #storage;

  constructor(role, storage = usableStorage()) {
    this.#role = role;
    this.#storage = storage;
  }

  /** The room this role was in last, as `{room, token}`; null without one. */
  last() {
    const room = this.#storage.getItem(`trivium.${this.#role}.last`);
    return room ? this.of(room) : null;
  }

  of(room) {
    return this.#read(`trivium.${this.#role}.${room}.seat`);
  }

  keep(room, token) {
    this.#storage.setItem(`trivium.${this.#role}.${room}.seat`, JSON.stringify({ room, token }));
    this.#storage.setItem(`trivium.${this.#role}.last`, room);
  }

  forget(room) {
    this.#storage.removeItem(`trivium.${this.#role}.${room}.seat`);
    this.#storage.removeItem(`trivium.${this.#role}.${room}.answer`);
    if (this.#storage.getItem(`trivium.${this.#role}.last`) === room) {
      this.#storage.removeItem(`trivium.${this.#role}.last`);
    }
  }

  answer(room) {
    return this.#read(`trivium.${this.#role}.${room}.answer`);
  }

  /** @param answer `{question, response}`, or null once the room has it or never will */
  keepAnswer(room, answer) {
    const key = `trivium.${this.#role}.${room}.answer`;
    if (answer) {
      this.#storage.setItem(key, JSON.stringify(answer));
    } else {
      this.#storage.removeItem(key);
    }
  }

  #read(key) {
    try {
      return JSON.parse(this.#storage.getItem(key));
    } catch {
      return null;
    }
  }
}

/** localStorage, or a stand-in of the same shape where it is switched off or full. */
export function usableStorage() {
  try {
    localStorage.setItem('trivium.probe', '1');
    localStorage.removeItem('trivium.probe');
    return localStorage;
  } catch {
    const kept = new Map();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => kept.set(key, value),
      removeItem: (key) => kept.delete(key),
    };
  }
}
