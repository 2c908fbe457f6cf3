const NUMBER = new Intl.NumberFormat('en');

/**
 * 1234 as 1,234.
 *
 * @param {number} number
 * @return {string}
 */
export function count(number) {
  return NUMBER.format(number);
}

/**
 * "1 player", "24 players".
 *
 * @param {number} number
 * @param {string} one
 * @param {string=} more
 * @return {string}
 */
export function many(number, one, more = `${one}s`) {
  return `${count(number)} ${number === 1 ? one : more}`;
}

/**
 * 482913 as 482 913: read out in two breaths.
 *
 * @param {string} code
 * @return {string}
 */
export function spacedCode(code) {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/**
 * A text with the digits of every script as 0 to 9: in Unicode each script has its ten in a row.
 *
 * @param {string} text
 * @return {string}
 */
export function asciiDigits(text) {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0);
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
      zero -= 1;
    }
    return (digit.codePointAt(0) - zero) % 10;
  });
}

/**
 * The digits of a room code as it is typed or pasted: in any script, spaced, or at the end of a link.
 *
 * @param {string} text
 * @return {string}
 */
export function codeDigits(text) {
  const plain = asciiDigits(text);
  return (/\/(\d{6})\/?([?#].*)?$/.exec(plain.trim())?.[1] ?? plain).replace(/\D/g, '');
}

/**
 * What the notes say beyond the question and its right answers; nothing where they only repeat them.
 *
 * @param {string} explanation
 * @param {string} prompt
 * @param {!Array<string>} answers
 * @return {string}
 */
export function beyond(explanation, prompt, answers) {
  const plain = (text) => text.trim().replace(/\.$/, '').toLowerCase();
  const notes = plain(explanation);
  return plain(prompt).includes(notes) || answers.some((answer) => plain(answer) === notes) ? '' : explanation;
}
