import { many } from '../core/format.js';

/** The formats that a bank can be taken out in, what their files end in, and why questions are left out of them. */
export const EXPORTS = Object.freeze({
  trivium: { label: 'Trivium', ending: 'trivium.json', lacks: '' },
  gift: { label: 'GIFT, for Moodle', ending: 'gift', lacks: 'they are switched off' },
  kahoot: { label: 'Kahoot sheet', ending: 'xlsx', lacks: 'Kahoot needs two to four short choices, and switched-off questions are left out' },
  csv: { label: 'CSV', ending: 'csv', lacks: '' },
  anki: { label: 'Anki', ending: 'txt', lacks: '' },
});

/**
 * What to tell of a file that was handed over, and of which bank it is; nothing where all is in it.
 *
 * @param {string} format
 * @param {number} leftOut
 * @param {string=} title
 * @return {string}
 */
export function leftOutOf(format, leftOut, title = '') {
  const { lacks } = EXPORTS[format];
  return leftOut ? `${many(leftOut, 'question')}${title && ` of “${title}”`} ${leftOut === 1 ? 'is' : 'are'} not in this file${lacks ? `: ${lacks}` : ''}.` : '';
}
