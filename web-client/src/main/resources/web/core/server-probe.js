import { sitePath } from './base-path.js';

/** How long the answer to a probe may take (ms). */
const PATIENCE = 5000;

/**
 * Whether the server answers over HTTP while no WebSocket opens, as `{is, sentence}`: `there`, with what to say if it was there
 * before, too, or `away`, with why as far as this device knows.
 *
 * @param {string} address of the WebSocket, which a network's administrator needs
 * @return {!Promise<{is: string, sentence: string}>}
 */
export async function probeServer(address) {
  return (await answers())
    ? {
        is: 'there',
        sentence:
          'This network seems to block the live connection (WebSocket). Use another network, such as mobile data, or ask its ' +
          `administrator to allow WebSocket connections to ${address}.`,
      }
    : {
        is: 'away',
        sentence:
          navigator.onLine === false
            ? 'This device is offline. It reconnects when the network is back.'
            : 'The server isn’t responding. Trying again…',
      };
}

async function answers() {
  try {
    return (await fetch(sitePath('/health'), { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) })).ok;
  } catch {
    return false;
  }
}
