import { BLANK, changed, filled, isTrueFalse } from './bank-document.js';
import { numberOf } from './number-fields.js';

/** Most parts of a question that fit on a phone, and the fewest that make a question. */
export const MOST_PARTS = 8;

export const MOST_ACCEPTED = 50;

/** The kinds, in the order in which they are offered. */
export const KINDS = Object.freeze({
  choice: { name: 'Choice', hint: 'Players pick one' },
  several: { name: 'Several', hint: 'Players pick all that are right' },
  truefalse: { name: 'True or false', hint: 'A statement' },
  text: { name: 'Typed', hint: 'Players type a short answer' },
  number: { name: 'Number', hint: 'Players type a number' },
  order: { name: 'Order', hint: 'Players put items in order' },
  match: { name: 'Match', hint: 'Players match pairs' },
});

/**
 * @param {string} kind
 * @return {string}
 */
export function kindName(kind) {
  return KINDS[kind]?.name ?? kind;
}

/**
 * Returns a new question of a kind, with empty rows.
 *
 * @param {string=} kind
 * @param {!Object=} part
 * @return {!trivium.EditedQuestion}
 */
export function blank(kind = 'choice', part = {}) {
  return withRows({ ...BLANK, fresh: true, ...part, kind });
}

/**
 * Returns the question with another kind. The fields of the old kind remain, for switching back; empty fields of the
 * new kind are filled from them if possible.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {string} kind
 * @return {!trivium.EditedQuestion}
 */
export function switchKind(question, kind) {
  return changed(question, withRows({ ...question, ...carried(question, kind), kind }));
}

function carried(question, kind) {
  const right = rightTexts(question);
  const all = partTexts(question);
  switch (kind) {
    case 'choice':
    case 'several':
      return hasChoices(question)
        ? { choices: kind === 'choice' && !question.any ? onlyFirstRight(question.choices) : question.choices }
        : { choices: all.map((text) => ({ text, right: right.includes(text) })) };
    case 'truefalse':
      return isTrueFalse(question.choices.map(({ text }) => text)) ? {} : { choices: statement(true) };
    case 'text':
      return filled(question.accepted).length ? {} : { accepted: right };
    case 'number':
      return question.value.trim() ? {} : { value: right.find((text) => !Number.isNaN(numberOf(text))) ?? '' };
    case 'order':
      return filled(question.items).length ? {} : { items: all };
    default:
      return question.pairs.some(({ left }) => left.trim()) ? {} : { pairs: all.map((left) => ({ left, right: '' })) };
  }
}

function hasChoices({ choices }) {
  return choices.some(({ text }) => text.trim()) && !isTrueFalse(choices.map(({ text }) => text));
}

function onlyFirstRight(choices) {
  const first = choices.findIndex(({ right }) => right);
  return choices.map((choice, index) => ({ ...choice, right: index === first }));
}

/**
 * @param {boolean} isTrue
 * @return {!Array<{text: string, right: boolean}>}
 */
export function statement(isTrue) {
  return [
    { text: 'True', right: isTrue },
    { text: 'False', right: !isTrue },
  ];
}

/** Returns the correct answers as texts, which another kind can start with. */
function rightTexts({ kind, choices, accepted, value, items }) {
  switch (kind) {
    case 'text':
      return filled(accepted);
    case 'number':
      return filled([value]);
    case 'order':
      return filled(items);
    case 'choice':
    case 'several':
      return filled(choices.filter(({ right }) => right).map(({ text }) => text));
    default:
      return [];
  }
}

function partTexts({ kind, choices, items, pairs, ...question }) {
  switch (kind) {
    case 'choice':
    case 'several':
      return filled(choices.map(({ text }) => text));
    case 'order':
      return filled(items);
    case 'match':
      return filled(pairs.map(({ left }) => left));
    default:
      return rightTexts({ kind, ...question }).slice(0, 1);
  }
}

/** Adds empty rows up to the least number. */
function withRows(question) {
  const upTo = (rows, least, make) => [...rows.slice(0, MOST_PARTS), ...Array.from({ length: Math.max(0, least - rows.length) }, make)];
  switch (question.kind) {
    case 'choice':
    case 'several': {
      const choices = upTo(question.choices, 4, () => ({ text: '', right: false }));
      return { ...question, choices: choices.some(({ right }) => right) ? choices : choices.with(0, { ...choices[0], right: true }) };
    }
    case 'truefalse':
      return { ...question, choices: isTrueFalse(question.choices.map(({ text }) => text)) ? question.choices : statement(true) };
    case 'text':
      return { ...question, accepted: question.accepted.length ? question.accepted : [''] };
    case 'order':
      return { ...question, items: upTo(question.items, 3, () => '') };
    case 'match':
      return { ...question, pairs: upTo(question.pairs, 3, () => ({ left: '', right: '' })) };
    default:
      return question;
  }
}

/**
 * Marks a choice as correct, or removes the mark; if only one choice can be correct, the mark moves.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {number} index
 * @return {!trivium.EditedQuestion}
 */
export function markRight(question, index) {
  const { kind, any, choices } = question;
  const adds = kind === 'several' || any;
  return changed(question, {
    choices: choices.map((choice, at) => ({
      ...choice,
      right: adds ? (at === index ? !choice.right : choice.right) : at === index,
    })),
  });
}

/**
 * Sets whether any of several correct choices counts; if not, only the first of them stays correct.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {boolean} any
 * @return {!trivium.EditedQuestion}
 */
export function letAny(question, any) {
  return changed(question, { any, choices: any ? question.choices : onlyFirstRight(question.choices) });
}

/**
 * Removes a row of `choices`, `accepted`, `items`, `pairs` or `decoys`; the mark of a correct choice is removed with
 * it.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {string} rows
 * @param {number} index
 * @return {!trivium.EditedQuestion}
 */
export function withoutRow(question, rows, index) {
  return changed(question, { [rows]: question[rows].toSpliced(index, 1) });
}

/**
 * @param {!trivium.EditedQuestion} question
 * @param {string} rows
 * @param {string|!Object} row
 * @param {number=} index
 * @return {!trivium.EditedQuestion}
 */
export function withRow(question, rows, row, index = question[rows].length) {
  return changed(question, { [rows]: question[rows].toSpliced(index, 0, row) });
}

/**
 * @param {!trivium.EditedQuestion} question
 * @param {string} rows
 * @param {number} index
 * @param {string|!Object} row
 * @return {!trivium.EditedQuestion}
 */
export function withRowAt(question, rows, index, row) {
  return changed(question, { [rows]: question[rows].with(index, row) });
}

/**
 * Fills pasted lines into a row, the empty rows below it, and new rows, as far as they fit.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {string} rows
 * @param {number} index
 * @param {!Array<string>} lines
 * @param {{most: number, textOf: function(?): string, rowOf: function(string, ?=): (string|!Object)}} how
 * @return {!trivium.EditedQuestion}
 */
export function withLines(question, rows, index, lines, { most, textOf, rowOf }) {
  const all = [...question[rows]];
  let at = index;
  for (const line of lines) {
    while (at < all.length && at > index && textOf(all[at]).trim()) {
      at += 1;
    }
    if (at >= most) {
      break;
    }
    all[at] = rowOf(line, all[at]);
    at += 1;
  }
  return changed(question, { [rows]: all });
}

/**
 * Moves a row up or down; returns the same question if it is at the end.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {string} rows
 * @param {number} index
 * @param {number} by
 * @return {!trivium.EditedQuestion}
 */
export function movedRow(question, rows, index, by) {
  const to = index + by;
  if (to < 0 || to >= question[rows].length) {
    return question;
  }
  const row = question[rows][index];
  return changed(question, { [rows]: question[rows].toSpliced(index, 1).toSpliced(to, 0, row) });
}
