import { sitePath } from './base-path.js';

/** Timeout (ms) of the probe. */
const TIMEOUT = 5000;

/**
 * Probes over HTTP whether the server is reachable while no WebSocket opens. `sentence` explains the failure to the
 * user; if the server is reachable, it applies only if it was reachable before, too.
 *
 * @param {string} address of the WebSocket, which a network's administrator needs
 * @return {!Promise<{reachable: boolean, sentence: string}>}
 */
export async function probeServer(address) {
  return (await isReachable())
    ? {
        reachable: true,
        sentence:
          'This network seems to block the live connection (WebSocket). Use another network, such as mobile data, or ask its ' +
          `administrator to allow WebSocket connections to ${address}.`,
      }
    : {
        reachable: false,
        sentence:
          navigator.onLine === false
            ? 'This device is offline. It reconnects when the network is back.'
            : 'The server isn’t responding. Trying again…',
      };
}

async function isReachable() {
  try {
    return (await fetch(sitePath('/health'), { cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT) })).ok;
  } catch {
    return false;
  }
}
