import * as standing from '/player/standing.js';
import * as typed from '/player/typed.js';
import { playerView } from '/player/view.js';

const IDLE = new Proxy({}, { get: () => () => {} });

export function view(state) {
  return playerView({ ...state, parts: { ...standing, ...typed } }, IDLE);
}
