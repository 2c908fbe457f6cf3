import { ownResponse } from '/core/game-state.js';

/** The example files that the server's records are tested against (protocol/src/test/resources/golden). */
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
  'result-team',
  'corrected',
  'leaderboard',
  'leaderboard-teams',
  'round',
  'programme',
  'break',
  'paused',
  'adjusted',
  'finished',
  'finished-shared',
  'teams',
  'team',
  'storage',
  'refused',
  'cleared',
  'locking',
  'marking',
  'answers',
  'sheet-result',
  'bets',
  'joker',
  'jokers',
  'ties',
];

/** Returns the index of this player's choice; -1 if there is none. */
export function ownPick(state) {
  return ownResponse(state)?.picks[0] ?? -1;
}
