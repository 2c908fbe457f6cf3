import { ownResponse } from '/core/game-state.js';

/** The very files that the server's records are checked against (protocol/src/test/resources/golden). */
export async function golden(name) {
  return (await fetch(`/golden/${name}.json`)).json();
}

export const SERVER_MESSAGES = [
  'opened',
  'joined',
  'snapshot',
  'lobby',
  'question',
  'clock',
  'receipt',
  'tally',
  'reveal',
  'result',
  'corrected',
  'leaderboard',
  'finished',
  'storage',
  'refused',
];

/** The number of the choice that is this player's; -1 without one. */
export function ownPick(state) {
  return ownResponse(state)?.picks[0] ?? -1;
}
