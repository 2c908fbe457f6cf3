/** Names of banks: people see a title; the server and addresses use a name made from it. */

/**
 * Returns the name for a title: "pub-night-november" for "Pub night, November". Latin letters lose their accents. In
 * other scripts combining marks are vowels and remain, composed as on the server.
 *
 * @param {string} title
 * @return {string}
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

/**
 * Returns the next title of a series: "Planets", "Planets 2", "Planets 3".
 *
 * @param {string} title
 * @return {string}
 */
export function nextTitle(title) {
  const [, stem, number] = /^(.*?)(?: (\d+))?$/s.exec(title.trim()) ?? [];
  return `${stem} ${number ? Number(number) + 1 : 2}`;
}
