import { sitePath } from './base-path.js';
import { Connection } from './connection.js';

const address = `${location.protocol.replace('http', 'ws')}//${location.host}${sitePath('/ws')}`;
let probes = 0;

/** What helps with a line that does not open is fetched only then; where it can't be fetched, the server is not there. */
async function probe() {
  try {
    return (await import(`./server-probe.js?${++probes}`)).probeServer(address);
  } catch {
    return { is: 'away', sentence: '' };
  }
}

/** A {@link Connection} to this page's own server that follows the browser's sleep and the network's coming and going. */
export function line({ seats, onMessage, onLink }) {
  const connection = new Connection({
    connect: () => new WebSocket(address, 'trivium.v1'),
    probe,
    seats,
    onMessage,
    onLink,
    timers: {
      now: () => Date.now(),
      set: (action, ms) => setTimeout(action, ms),
      clear: (id) => clearTimeout(id),
    },
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      connection.sleep();
    } else {
      connection.wake();
    }
  });
  addEventListener('offline', () => connection.sleep());
  addEventListener('online', () => connection.renew());
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) {
      connection.renew();
    }
  });
  return connection;
}
