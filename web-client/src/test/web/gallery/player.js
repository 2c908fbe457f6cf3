import * as kinds from '/player/answer-input.js';
import * as avatarPicker from '/player/avatar-picker.js';
import { playerView } from '/player/player-view.js';
import * as buzzer from '/player/buzzer.js';
import * as flag from '/player/flag.js';
import * as question from '/player/question.js';
import * as bet from '/player/bet.js';
import * as joker from '/player/joker.js';
import * as rounds from '/player/rounds.js';
import * as sheet from '/player/sheet.js';
import * as spectator from '/player/spectator.js';
import * as standing from '/player/standing.js';
import * as teamChoice from '/player/team-choice.js';
import * as teamStanding from '/player/team-standing.js';
import * as vibration from '/player/vibration.js';

const IDLE = new Proxy({}, { get: () => () => {} });

export function view(state) {
  return playerView({ ...state, parts: { ...avatarPicker, ...question, ...standing, ...rounds, ...kinds, ...teamChoice, ...teamStanding, ...vibration, ...buzzer, ...flag, ...sheet, ...joker, ...bet, ...spectator } }, IDLE);
}
