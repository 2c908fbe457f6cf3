import { DISPLAY } from './display-states.js';
import { EDITOR } from './editor-states.js';
import { HOST } from './host-states.js';
import { PLAYER } from './player-states.js';
import { TEXTS } from './extremes.js';
import { REPORTS } from './report-states.js';

/** Every state of every screen: `{name: 'player/lobby', …what the screen's view takes}`. */
export const STATES = [...PLAYER, ...HOST, ...DISPLAY, ...REPORTS, ...EDITOR];

/** Those that differ from others by the texts that people wrote, and by nothing else. */
export const EXTREME = new RegExp(`-(${Object.keys(TEXTS).join('|')}|eight-pictured|eight-short-pictured|tall|wide|124|10000|endless)(-|$)`);
