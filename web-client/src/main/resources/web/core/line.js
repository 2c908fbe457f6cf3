import { Connection } from './connection.js';

/** A {@link Connection} to this page's own server that follows the browser's sleep and the network's coming and going. */
export function line({ seats, onMessage, onLink }) {
  const connection = new Connection({
    connect: () => new WebSocket(`${location.protocol.replace('http', 'ws')}//${location.host}/ws`, 'trivium.v1'),
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
