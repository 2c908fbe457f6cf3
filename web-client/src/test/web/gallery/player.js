import * as kinds from '/player/answer-input.js';
import { playerView } from '/player/player-view.js';
import * as question from '/player/question.js';
import * as rounds from '/player/rounds.js';
import * as spectator from '/player/spectator.js';
import * as standing from '/player/standing.js';
import * as teamChoice from '/player/team-choice.js';
import * as teamStanding from '/player/team-standing.js';

const IDLE = new Proxy({}, { get: () => () => {} });

export function view(state) {
  return playerView({ ...state, parts: { ...question, ...standing, ...rounds, ...kinds, ...teamChoice, ...teamStanding, ...spectator } }, IDLE);
}
