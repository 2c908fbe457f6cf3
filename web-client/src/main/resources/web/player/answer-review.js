import { letterOf, mark, toneOf, verdictIcon } from '../core/choice-marks.js';
import { numberText, withTolerance } from '../core/decimal.js';
import { ownResponse } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { ordinal } from '../core/rank.js';
import { inline } from '../core/rich-text.js';

/** Highest number of accepted answers that are shown; notes may list a dozen spellings. */
const MOST_ACCEPTED = 4;

/**
 * Renders the correct answer and the player's own.
 *
 * @param {!trivium.GameState} game
 * @param {string} verdict of the whole answer: `right`, `wrong` or `none`
 * @return {!trivium.Template}
 */
export function answerReview(game, verdict) {
  const { question, reveal } = game;
  const own = ownResponse(game);
  switch (question.kind) {
    case 'buzzer':
      return answersView((reveal.accepted ?? []).slice(0, MOST_ACCEPTED).map(words), null, verdict);
    case 'text':
      return answersView(reveal.accepted.slice(0, MOST_ACCEPTED).map(words), verdict !== 'right' && own && !reveal.accepted.includes(own.text) && [words(own.text)], verdict);
    case 'number': {
      const right =
        /** @type {!trivium.RightNumber} */
        (reveal.number);
      return answersView([words(withTolerance(right))], own && own.number !== right.value && [words(ownNumber(own.number, question, reveal))], verdict);
    }
    case 'order':
      return placesOf(question, reveal, own?.order);
    case 'match':
      return pairsOf(question, reveal, own?.match);
    default:
      return picksOf(question, reveal, own?.picks ?? [], verdict);
  }
}

/** Returns the own number; where the nearest wins, with its distance from the right one. */
function ownNumber(number, { unit = '' }, { nearest, number: right }) {
  const off = nearest ? html` <small dir="ltr">${numberText(Math.abs(number - right.value))} off</small>` : nothing;
  return html`${numberText(number)} ${unit}${off}`;
}

function picksOf({ choices }, { correct }, picks, verdict) {
  const choice = (number) => ({ number, text: inline(choices[number]) });
  const missed = picks.some((pick) => !correct.includes(pick)) || (picks.length > 0 && picks.length < correct.length && verdict !== 'right');
  return html`${heading(correct)} ${correct.map((number) => line(choice(number), 'right'))}
  ${missed
    ? html`<h2>Your answer</h2>
        ${picks.map((pick) => line(choice(pick), verdict === 'none' ? 'none' : correct.includes(pick) ? 'right' : 'wrong'))}`
    : nothing}`;
}

function answersView(right, own, verdict) {
  return html`${heading(right)} ${right.map((text) => line(text, 'right'))}
  ${own
    ? html`<h2>Your answer</h2>
        ${own.map((text) => line(text, verdict))}`
    : nothing}`;
}

function placesOf({ choices }, { correct }, order) {
  return html`<h2>The right order</h2>
    <ol class="lines">
      ${correct.map((item, place) => {
        const given = order?.indexOf(item);
        const note = order && given !== place ? html`<small dir="ltr">You had it ${ordinal(given + 1)}</small>` : nothing;
        return html`<li>${line({ number: item, text: html`${inline(choices[item])} ${note}` }, verdictOf(order, given === place))}</li>`;
      })}
    </ol>`;
}

function pairsOf({ choices, partners }, { correct }, match) {
  return html`<h2>The right pairs</h2>
    <ul class="lines">
      ${correct.map((right, left) => {
        const given = match?.[left];
        const note = match && given !== right ? html`<small dir="ltr">You chose <bdi>${inline(partners[given] ?? '–')}</bdi></small>` : nothing;
        const text = html`${inline(choices[left])} <span class="with" dir="auto">${inline(partners[right])}</span> ${note}`;
        return html`<li>${line({ number: left, text }, verdictOf(match, given === right))}</li>`;
      })}
    </ul>`;
}

/** Returns the verdict on a part of an answer; `none` if the player gave no answer. */
function verdictOf(given, right) {
  return !given ? 'none' : right ? 'right' : 'wrong';
}

function heading(right) {
  return html`<h2>${right.length > 1 ? 'The right answers' : 'The right answer'}</h2>`;
}

function words(text) {
  return { text };
}

function line({ number, text }, verdict) {
  const marked = number !== undefined;
  return html`<div class="answer on-paper ${marked ? toneOf(number) : ''} is-${verdict}">
    ${marked ? mark(number) : nothing}
    <span class="text" dir="auto">${marked ? html`<span class="unseen" dir="ltr">${letterOf(number)}: </span>` : nothing}${text}</span>
    ${verdictIcon(verdict)}
  </div>`;
}
