const NUMBER = new Intl.NumberFormat('en');

/**
 * Formats 1234 as "1,234".
 *
 * @param {number} number
 * @return {string}
 */
export function count(number) {
  return NUMBER.format(number);
}

/**
 * Formats a number with its noun: "1 player", "24 players".
 *
 * @param {number} number
 * @param {string} singular
 * @param {string=} plural
 * @return {string}
 */
export function many(number, singular, plural = `${singular}s`) {
  return `${count(number)} ${number === 1 ? singular : plural}`;
}

/**
 * Formats the room code 482913 as "482 913", in two groups to read out.
 *
 * @param {string} code
 * @return {string}
 */
export function spacedCode(code) {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/**
 * Replaces the digits of all scripts by 0 to 9. In Unicode the ten digits of a script are consecutive.
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
 * Extracts the digits of a room code that was typed or pasted: in any script, with spaces, or at the end of a link.
 *
 * @param {string} text
 * @return {string}
 */
export function codeDigits(text) {
  const plain = asciiDigits(text);
  return (/\/(\d{6})\/?([?#].*)?$/.exec(plain.trim())?.[1] ?? plain).replace(/\D/g, '');
}

/**
 * Returns the explanation; empty if it only repeats the prompt or one of the correct answers.
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
