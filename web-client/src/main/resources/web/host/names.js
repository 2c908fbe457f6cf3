import { many } from '../core/words.js';

/** How banks are called: for people by a title, on the server and in addresses by a name. */

/**
 * A title as the name under which a bank is kept: "Pub night, November" as "pub-night-november". Latin letters lose their accents;
 * in other scripts marks are vowels, and syllables are composed, as the server has them.
 */
export function nameFor(title) {
  const letters = title
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [...letters].slice(0, 60).join('').replace(/^[-\p{M}]+|-+$/gu, '');
}

/** A title for the next of the kind: "Planets", "Planets 2", "Planets 3". */
export function nextTitle(title) {
  const [, stem, number] = /^(.*?)(?: (\d+))?$/s.exec(title.trim());
  return `${stem} ${number ? Number(number) + 1 : 2}`;
}

/** The formats that a bank can be taken out in, what their files end in, and why questions are left out of them. */
export const EXPORTS = Object.freeze({
  trivium: { label: 'Trivium', ending: 'trivium.json', lacks: '' },
  gift: { label: 'GIFT, for Moodle', ending: 'gift', lacks: 'they are switched off' },
  kahoot: { label: 'Kahoot sheet', ending: 'xlsx', lacks: 'Kahoot takes what is picked from two to four short choices, and switched-off questions stay here' },
  csv: { label: 'CSV', ending: 'csv', lacks: '' },
  anki: { label: 'Anki', ending: 'txt', lacks: '' },
});

/** What to tell of a file that was handed over, and of which bank it is; nothing where all is in it. */
export function leftOutOf(format, leftOut, title = '') {
  const { lacks } = EXPORTS[format];
  return leftOut ? `${many(leftOut, 'question')}${title && ` of “${title}”`} ${leftOut === 1 ? 'is' : 'are'} not in this file${lacks ? `: ${lacks}` : ''}.` : '';
}
