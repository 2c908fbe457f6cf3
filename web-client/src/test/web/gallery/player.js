import * as kinds from '/player/kinds.js';
import * as question from '/player/question.js';
import * as standing from '/player/standing.js';
import { playerView } from '/player/view.js';

const IDLE = new Proxy({}, { get: () => () => {} });

export function view(state) {
  return playerView({ ...state, parts: { ...question, ...standing, ...kinds } }, IDLE);
}
