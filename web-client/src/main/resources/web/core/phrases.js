import { count } from './words.js';

/** Words that a page needs once there is a game: a player's page fetches them with the seat. */

const PLURAL = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

export function ordinal(rank) {
  return `${count(rank)}${ENDINGS[PLURAL.select(rank)]}`;
}

/** An address as people type it: without scheme and without the code that they are asked for there. */
export function typeable(joinUrl) {
  return joinUrl.replace(/^https?:\/\//, '').replace(/\/\d{6}\/?$/, '');
}

const WORTHS = ['No points', '', 'Double points', 'Triple points'];

/** What a question is worth, where that is not what every other is; empty where it is. */
export function worthOf({ worth = 1 }) {
  return WORTHS[worth] ?? `${worth} times the points`;
}
