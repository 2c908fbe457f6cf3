import { DISPLAY } from './display-states.js';
import { EDITOR } from './editor-states.js';
import { HOST } from './host-states.js';
import { PLAYER } from './player-states.js';
import { REPORTS } from './report-states.js';

/** Every state of every screen: `{name: 'player/lobby', …what the screen's view takes}`. */
export const STATES = [...PLAYER, ...HOST, ...DISPLAY, ...REPORTS, ...EDITOR];
