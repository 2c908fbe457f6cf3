import { DISPLAY } from './display-states.js';
import { EDITOR } from './editor-states.js';
import { TEXTS } from './extremes.js';
import { HOST } from './host-states.js';
import { PLAYER } from './player-states.js';
import { REPORTS } from './report-states.js';

/** All states of all screens: `{name: 'player/lobby', …arguments of the screen's view}`. */
export const STATES = [...PLAYER, ...HOST, ...DISPLAY, ...REPORTS, ...EDITOR];

/** States that differ from others only in the texts that people wrote. */
const EXTREME = new RegExp(`-(${Object.keys(TEXTS).join('|')}|eight-pictured|eight-short-pictured|tall|wide|endless)(-|$)`);

/** States that differ from others only in the number of their elements; thousands take long to lay out. */
const CROWDED = /^(report\/report-many-players|editor\/many|display\/lobby-(locked-)?(124|10000))$/;

export const isCrowded = (name) => CROWDED.test(name);

/** Whether a state differs from others in more than texts and number of elements. */
export const isOrdinary = (name) => !EXTREME.test(name) && !CROWDED.test(name);
