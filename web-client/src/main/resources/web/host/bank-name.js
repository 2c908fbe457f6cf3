/** How banks are called: for people by a title, on the server and in addresses by a name. */

/**
 * A title as the name under which a bank is kept: "Pub night, November" as "pub-night-november". Latin letters lose their accents;
 * in other scripts marks are vowels, and syllables are composed, as the server has them.
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
 * A title for the next of the kind: "Planets", "Planets 2", "Planets 3".
 *
 * @param {string} title
 * @return {string}
 */
export function nextTitle(title) {
  const [, stem, number] = /^(.*?)(?: (\d+))?$/s.exec(title.trim()) ?? [];
  return `${stem} ${number ? Number(number) + 1 : 2}`;
}
