import { letterOf } from './choice-marks.js';
import { numberText, withTolerance } from './decimal.js';
import { html } from './html.js';
import { inline } from './rich-text.js';

/** Answers in one line, where a list has no space for choices or charts. */

/** Longest prompt (characters) in a list. */
const LONGEST_PROMPT = 110;

/**
 * Returns a prompt as one line, shortened at a word.
 *
 * @param {!trivium.Question} question
 * @return {string}
 */
export function promptLine({ prompt }) {
  const line = prompt.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_PROMPT ? line : `${line.slice(0, LONGEST_PROMPT).replace(/\s\S*$/, '')}…`;
}

/**
 * Renders the correct answer of a revealed question.
 *
 * @param {!trivium.Question} question
 * @param {!trivium.Reveal} reveal
 * @return {!trivium.Content}
 */
export function rightAnswer(question, { correct, accepted = [], number }) {
  switch (question.kind) {
    case 'text':
      return accepted[0] ?? '';
    case 'number':
      return number ? withTolerance(number) : '';
    case 'order':
      return inOrder(question, correct);
    case 'match':
      return pairs(question, correct);
    default:
      return picked(question, correct);
  }
}

/**
 * Renders what a player answered.
 *
 * @param {!trivium.Question} question
 * @param {!trivium.Response} response
 * @return {!trivium.Content}
 */
export function givenAnswer(question, response) {
  switch (question.kind) {
    case 'text':
      return response.text;
    case 'number':
      return `${numberText(response.number)} ${question.unit ?? ''}`.trim();
    case 'order':
      return inOrder(question, response.order);
    case 'match':
      return pairs(question, response.match);
    default:
      return picked(question, response.picks);
  }
}

function picked({ choices }, picks) {
  return joined(picks.map((pick) => inline(choices[pick] ?? '')), ' · ');
}

function inOrder({ choices }, order) {
  return joined(order.map((item) => inline(choices[item] ?? '')), ' → ');
}

function pairs({ choices, partners = [] }, match) {
  const pair = (right, left) => html`${choices.length > 4 ? letterOf(left) : inline(choices[left])} – ${inline(partners[right] ?? '')}`;
  return joined(match.map(pair), '; ');
}

function joined(texts, separator) {
  return html`${texts.map((text, index) => html`${index ? separator : ''}<bdi>${text}</bdi>`)}`;
}
