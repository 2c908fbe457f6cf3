import { storeKey } from './api.js';

/**
 * Loads the data of a page with the host key, reports failures, and asks for the key if it is needed.
 *
 * `ui()` returns the current state, and `fetchData(key)` the part of it to load.
 *
 * @param {{
 *   storage: !trivium.KeyStorage,
 *   ui: function(): {key: string},
 *   change: function(!Object),
 *   fetchData: function(string): !Promise<!Object>
 * }} page
 * @return {{load: function(): !Promise<undefined>, useKey: function(string)}}
 */
export function authorizedLoad({ storage, ui, change, fetchData }) {
  async function load() {
    change({ problem: '', locked: false, closed: false });
    try {
      change(await fetchData(ui().key));
    } catch ({ message, locked = false, closed = false }) {
      change({ problem: ui().key || !locked ? message : '', locked, closed });
    }
  }
  return {
    load,
    useKey(key) {
      storeKey(storage, key.trim());
      change({ key: key.trim() });
      load();
    },
  };
}
