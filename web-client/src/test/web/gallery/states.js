import { DISPLAY } from './display-states.js';
import { EDITOR } from './editor-states.js';
import { TEXTS } from './extremes.js';
import { HOST } from './host-states.js';
import { PLAYER } from './player-states.js';
import { REPORTS } from './report-states.js';

/** Every state of every screen: `{name: 'player/lobby', …what the screen's view takes}`. */
export const STATES = [...PLAYER, ...HOST, ...DISPLAY, ...REPORTS, ...EDITOR];

/** Those that differ from others by the texts that people wrote, and by nothing else. */
const EXTREME = new RegExp(`-(${Object.keys(TEXTS).join('|')}|eight-pictured|eight-short-pictured|tall|wide|endless)(-|$)`);

/** Those that differ from others by how much they show: thousands of elements, each of which costs time to lay out. */
const CROWDED = /^(report\/report-hall|editor\/many|display\/lobby-(locked-)?(124|10000))$/;

export const isCrowded = (name) => CROWDED.test(name);

/** Whether it differs from others in more than the texts that people wrote and in how much there is of them. */
export const isOrdinary = (name) => !EXTREME.test(name) && !CROWDED.test(name);
