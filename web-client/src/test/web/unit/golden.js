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
