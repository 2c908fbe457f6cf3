import { keepKey } from '../host/api.js';

/**
 * How both pages come to what they show: they ask with the key, say what came of it, and ask for the key where it is
 * wanted.
 *
 * @param page `storage`, `desk()` as it is now, `change(part)`, and `ask(key)`, the part of the desk that is wanted
 */
export function asking({ storage, desk, change, ask }) {
  async function load() {
    change({ problem: '', locked: false, closed: false });
    try {
      change(await ask(desk().key));
    } catch ({ message, locked = false, closed = false }) {
      change({ problem: desk().key || !locked ? message : '', locked, closed });
    }
  }
  return {
    load,
    useKey(key) {
      keepKey(storage, key.trim());
      change({ key: key.trim() });
      load();
    },
  };
}
