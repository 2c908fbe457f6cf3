import { filled } from './bank-document.js';
import { amounts } from './number-fields.js';
import { MOST_ACCEPTED, MOST_PARTS } from './question-kinds.js';

/**
 * Limits of the server: `Question`, `Task`, `Extras` and `BankForm`. Empty rows are not sent, so they are no faults.
 */
const LONGEST_PROMPT = 1_000;
const LONGEST_PART = 250;
const LONGEST_ACCEPTED = 200;
const LONGEST_UNIT = 30;
export const LONGEST_TITLE = 100;
const LIMITS = { least: 3_000, most: 600_000 };

const known = new WeakMap();

/**
 * Returns what prevents a question from being saved: `[{field, message, missing}]`; a field is `prompt`, or a row such
 * as `choices.2`.
 *
 * @param {!trivium.EditedQuestion} question
 * @return {!Array<!trivium.Fault>}
 */
export function faults(question) {
  if (!known.has(question)) {
    known.set(question, find(question));
  }
  return known.get(question);
}

/**
 * Returns the fault to show at a field, if any. In a new question, missing parts are not shown as faults.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {string} field
 * @return {string}
 */
export function faultAt(question, field) {
  const fault = faults(question).find((candidate) => candidate.field === field);
  return fault && !(question.fresh && fault.missing) ? fault.message : '';
}

/**
 * Returns what prevents the bank from being saved, other than its questions.
 *
 * @param {!trivium.BankDocument} doc
 * @return {string}
 */
export function titleFault({ title }) {
  return title.trim() ? tooLong(title.trim(), LONGEST_TITLE) : 'The bank needs a title.';
}

/**
 * Returns the questions with faults, in order.
 *
 * @param {!trivium.BankDocument} doc
 * @return {!Array<!trivium.EditedQuestion>}
 */
export function faultyQuestions({ questions }) {
  return questions.filter((question) => faults(question).length);
}

function find(question) {
  const { prompt, limit } = question;
  return [
    ...(prompt.trim() ? fault('prompt', tooLong(prompt, LONGEST_PROMPT)) : missing('prompt', 'Write the question.')),
    ...ofTask(question),
    ...fault('limit', limit && (limit < LIMITS.least || limit > LIMITS.most) ? 'Between 3 seconds and 10 minutes.' : ''),
  ];
}

function ofTask(question) {
  switch (question.kind) {
    case 'text':
      return ofTyped(question);
    case 'number':
      return ofNumber(question);
    case 'order':
      return ofParts('items', question.items, 'items');
    case 'match':
      return ofMatch(question);
    default:
      return ofChoices(question);
  }
}

function ofChoices({ choices }) {
  const found = ofParts('choices', choices.map(({ text }) => text), 'choices');
  const right = choices.findIndex((choice) => choice.right);
  if (right < 0) {
    return [...found, ...missing('right', 'Mark the right answer.')];
  }
  const empty = choices.findIndex((choice) => choice.right && !choice.text.trim());
  return empty < 0 ? found : [...missing(`choices.${empty}`, 'The right answer is empty.'), ...found];
}

function ofTyped({ accepted }) {
  return [
    ...number('accepted', filled(accepted).length, 1, MOST_ACCEPTED, 'right answers'),
    ...accepted.flatMap((text, index) => fault(`accepted.${index}`, tooLong(text.trim(), LONGEST_ACCEPTED))),
  ];
}

function ofNumber({ value, tolerance, unit }) {
  const { value: right, tolerance: off } = amounts({ value, tolerance });
  return [
    ...(value.trim() ? fault('value', Number.isFinite(right) ? '' : 'Enter a number.') : missing('value', 'Write the number.')),
    ...fault('tolerance', !tolerance.trim() || (Number.isFinite(off) && off >= 0) ? '' : 'A number, 0 or more.'),
    ...fault('unit', tooLong(unit.trim(), LONGEST_UNIT)),
  ];
}

function ofMatch({ pairs, decoys }) {
  const begun = pairs.filter(({ left, right }) => left.trim() || right.trim());
  const rights = [...pairs.map(({ right }) => right), ...decoys];
  const side = (name, texts, at) => texts.flatMap((text, index) => fault(at(index), tooLong(text.trim(), LONGEST_PART) || twice(texts, index)));
  return [
    ...number('pairs', begun.length, 2, MOST_PARTS, 'pairs'),
    ...pairs.flatMap(({ left, right }, index) => [
      ...missing(`pairs.${index}.left`, right.trim() && !left.trim() ? 'The left side is missing.' : ''),
      ...missing(`pairs.${index}.right`, left.trim() && !right.trim() ? 'The right side is missing.' : ''),
    ]),
    ...side('left', pairs.map(({ left }) => left), (index) => `pairs.${index}.left`),
    ...side('right', rights, (index) => (index < pairs.length ? `pairs.${index}.right` : `decoys.${index - pairs.length}`)),
    ...fault('decoys', begun.length + filled(decoys).length > MOST_PARTS ? `At most ${MOST_PARTS} on the right in all.` : ''),
  ];
}

function ofParts(field, texts, what) {
  return [
    ...number(field, filled(texts).length, 2, MOST_PARTS, what),
    ...texts.flatMap((text, index) => fault(`${field}.${index}`, tooLong(text.trim(), LONGEST_PART) || twice(texts, index))),
  ];
}

function twice(texts, index) {
  const text = texts[index].trim();
  return text && texts.findIndex((earlier) => earlier.trim() === text) < index ? 'Already in the list.' : '';
}

function number(field, count, least, most, what) {
  return count < least
    ? missing(field, least === 1 ? `Needs at least one of the ${what}.` : `Needs at least two ${what}.`)
    : fault(field, count > most ? `At most ${most} ${what}.` : '');
}

function tooLong(text, longest) {
  return text.length > longest ? `${text.length - longest} characters too long.` : '';
}

function fault(field, message) {
  return message ? [{ field, message }] : [];
}

function missing(field, message) {
  return message ? [{ field, message, missing: true }] : [];
}
