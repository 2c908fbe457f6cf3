const PLURAL = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const NUMBER = new Intl.NumberFormat('en');

/** 1234 as 1,234. */
export function count(number) {
  return NUMBER.format(number);
}

export function ordinal(rank) {
  return `${count(rank)}${ENDINGS[PLURAL.select(rank)]}`;
}

/** "1 player", "24 players". */
export function many(number, one, more = `${one}s`) {
  return `${count(number)} ${number === 1 ? one : more}`;
}

/** 482913 as 482 913: read out in two breaths. */
export function spaced(code) {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** An address as people type it: without scheme and without the code that they are asked for there. */
export function typeable(joinUrl) {
  return joinUrl.replace(/^https?:\/\//, '').replace(/\/\d{6}\/?$/, '');
}

/** What the notes say beyond the question and its right answers; nothing where they only repeat them. */
export function beyond(explanation, prompt, answers) {
  const plain = (text) => text.trim().replace(/\.$/, '').toLowerCase();
  const notes = plain(explanation);
  return plain(prompt).includes(notes) || answers.some((answer) => plain(answer) === notes) ? '' : explanation;
}

const WORTHS = ['No points', '', 'Double points', 'Triple points'];

/** What a question is worth, where that is not what every other is; empty where it is. */
export function worthOf({ worth = 1 }) {
  return WORTHS[worth] ?? `${worth} times the points`;
}
