import { many } from '../core/format.js';

/** The export formats, with their file extensions and the reasons why they omit questions. */
export const EXPORTS = Object.freeze({
  trivium: { label: 'Trivium', ending: 'trivium.json', lacks: '' },
  gift: { label: 'GIFT, for Moodle', ending: 'gift', lacks: 'they are switched off' },
  kahoot: { label: 'Kahoot sheet', ending: 'xlsx', lacks: 'Kahoot needs two to four short choices, and switched-off questions are left out' },
  csv: { label: 'CSV', ending: 'csv', lacks: '' },
  anki: { label: 'Anki', ending: 'txt', lacks: '' },
});

/**
 * Returns a message about the questions that an exported file omits; empty if it has all.
 *
 * @param {string} format
 * @param {number} leftOut
 * @param {string=} title
 * @return {string}
 */
export function omissionText(format, leftOut, title = '') {
  const { lacks } = EXPORTS[format];
  return leftOut ? `${many(leftOut, 'question')}${title && ` of “${title}”`} ${leftOut === 1 ? 'is' : 'are'} not in this file${lacks ? `: ${lacks}` : ''}.` : '';
}
