import { count } from './format.js';

const PLURAL = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/**
 * Formats an ordinal number: 1 as "1st".
 *
 * @param {number} rank
 * @return {string}
 */
export function ordinal(rank) {
  return `${count(rank)}${ENDINGS[PLURAL.select(rank)]}`;
}

/**
 * Whether a rank is worth showing. Before anyone has points, all players share the first rank.
 *
 * @param {{rank: number, total: number}} standing
 * @return {boolean}
 */
export function isPlaced({ rank, total }) {
  return rank > 1 || total > 0;
}
