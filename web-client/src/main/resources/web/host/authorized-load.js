import { keepKey } from './api.js';

/**
 * How both pages come to what they show: they ask with the key, say what came of it, and ask for the key where it is
 * wanted.
 *
 * `ui()` is the state as it is now, and `ask(key)` gives the part of it that is wanted.
 *
 * @param {{
 *   storage: !trivium.KeyStorage,
 *   ui: function(): {key: string},
 *   change: function(!Object),
 *   ask: function(string): !Promise<!Object>
 * }} page
 * @return {{load: function(): !Promise<undefined>, useKey: function(string)}}
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
