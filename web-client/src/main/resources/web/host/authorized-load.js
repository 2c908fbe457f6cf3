import { keepKey } from './api.js';

/**
 * How both pages come to what they show: they ask with the key, say what came of it, and ask for the key where it is
 * wanted.
 *
 * @param page `storage`, `ui()` as it is now, `change(part)`, and `ask(key)`, the part of the ui that is wanted
 */
export function authorizedLoad({ storage, ui, change, ask }) {
  async function load() {
    change({ problem: '', locked: false, closed: false });
    try {
      change(await ask(ui().key));
    } catch ({ message, locked = false, closed = false }) {
      change({ problem: ui().key || !locked ? message : '', locked, closed });
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
