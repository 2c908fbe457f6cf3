/** How banks are called: for people by a title, on the server and in addresses by a name. */

/** A title as the name under which a bank is kept: "Pub night, November" as "pub-night-november". */
export function nameFor(title) {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

/** A title for the next of the kind: "Planets", "Planets 2", "Planets 3". */
export function nextTitle(title) {
  const [, stem, number] = /^(.*?)(?: (\d+))?$/s.exec(title.trim());
  return `${stem} ${number ? Number(number) + 1 : 2}`;
}

/** The formats that a bank can be taken out in, and what their files end in. */
export const EXPORTS = Object.freeze({
  trivium: { label: 'Trivium', ending: 'trivium.json' },
  gift: { label: 'GIFT, for Moodle', ending: 'gift' },
  kahoot: { label: 'Kahoot sheet', ending: 'xlsx' },
  csv: { label: 'CSV', ending: 'csv' },
  anki: { label: 'Anki', ending: 'txt' },
});
