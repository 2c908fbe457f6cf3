import { playerView } from '/player/view.js';

const IDLE = new Proxy({}, { get: () => () => {} });

export function view(state) {
  return playerView(state, IDLE);
}
