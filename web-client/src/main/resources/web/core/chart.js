import { letterOf, mark, toneOf, verdictIcon } from './choice-marks.js';
import { numberText, withTolerance } from './decimal.js';
import { count, many } from './format.js';
import { html, nothing } from './html.js';
import { nearestLine } from './nearest.js';
import { correctionNote } from './notice.js';
import { inline } from './rich-text.js';

/** Font sizes (rem) for a correct number, which is short and shown alone. */
const NUMBER_SIZES = '3 1';

/**
 * Renders the correct answer of the revealed question: bars for choices, orders and pairs, a list for typed answers.
 *
 * @param {!trivium.GameState} game
 * @param {!trivium.Content=} sizes for a page that fits its texts into a box: see display/text-fit.js
 * @return {!trivium.Template}
 */
export function revealedAnswer(game, sizes = nothing) {
  const { question, reveal } = game;
  return html`<div class="answers">${correctionNote(game)} ${answer(question, reveal, game.tally?.answered, sizes)}</div>`;
}

function answer(question, reveal, answered, sizes) {
  switch (question.kind) {
    case 'text':
      return accepted(reveal.accepted, sizes);
    case 'buzzer':
      return accepted(reveal.accepted ?? [], sizes);
    case 'number':
      return html`${number(reveal.number, sizes)} ${nearestLine(reveal.nearest)}`;
    default:
      return chart(question, { correct: reveal.correct, counts: reveal.counts, answered }, sizes);
  }
}

function accepted(texts, sizes = nothing) {
  return html`<ul class="accepted" data-fit=${sizes}>
    ${texts.map((text) => html`<li><span class="tick">${verdictIcon('right')}</span> <bdi class="right-answer">${text}</bdi></li>`)}
  </ul>`;
}

function number(right, sizes = nothing) {
  const { value, tolerance, unit } = right;
  const range = tolerance > 0 ? html`<span class="reach">${numberText(value - tolerance)} to ${numberText(value + tolerance)} is right</span>` : nothing;
  return html`<ul class="accepted is-number" data-fit=${sizes === nothing ? nothing : NUMBER_SIZES}>
    <li><span class="tick">${verdictIcon('right')}</span> <b class="right-answer">${withTolerance({ value, unit })}</b> ${range}</li>
  </ul>`;
}

/**
 * Renders a bar for each choice with the number of players who picked it. Correct choices have a tick and a text as
 * well as a colour. For an order and for pairs, the rows show the correct answer and how many players had each place or
 * pair right.
 *
 * @param {{kind: string, choices: !Array<string>, partners: (!Array<string>|undefined)}} question
 * @param {{
 *   correct: !Array<number>,
 *   counts: !Array<number>,
 *   answered: (number|undefined),
 *   right: (number|undefined),
 *   wrong: (number|undefined)
 * }} facts
 * @param {!trivium.Content=} sizes
 * @return {!trivium.Template}
 */
export function chart(question, facts, sizes = nothing) {
  const rows = rowsOf(question, facts);
  const most = Math.max(1, facts.answered ?? (facts.right ?? 0) + (facts.wrong ?? 0), question.kind === 'choice' ? sum(facts.counts) : 0, ...facts.counts);
  return html`<ol class="chart ${rows.length > 5 ? 'is-many' : ''}" data-fit=${sizes}>
    ${rows.map(
      ({ choice, text, kind, players = 0 }) => html`<li class="on-paper bar-row ${toneOf(choice)} is-${kind}">
        ${mark(choice)}
        <p class="label ${kind === 'wrong' ? '' : 'right-answer'}" dir="auto">
          <span class="unseen" dir="ltr">${letterOf(choice)}: </span>${text}
          ${kind === 'right' ? html`<span class="unseen" dir="ltr">(right answer)</span>` : nothing}
        </p>
        <p class="share">
          <span class="groove" aria-hidden="true"><i .style=${`transform: scaleX(${players / most})`}></i></span>
          <b class="number" translate="no">${count(players)}</b>
          <span class="unseen">${many(players, 'player').replace(/^\S+ /, '')}${kind === 'fact' ? ' had it' : ''}</span>
        </p>
        ${kind === 'fact' ? nothing : html`<span class="tick">${kind === 'right' ? verdictIcon('right') : nothing}</span>`}
      </li>`,
    )}
  </ol>`;
}

function sum(counts) {
  return counts.reduce((all, players) => all + players, 0);
}

function rowsOf({ kind, choices, partners = [] }, { correct, counts }) {
  switch (kind) {
    case 'order':
      return correct.map((choice, place) => ({
        choice,
        text: html`<span class="nth number" translate="no">${place + 1}.</span> ${inline(choices[choice])}`,
        kind: 'fact',
        players: counts[place],
      }));
    case 'match':
      return choices.map((choice, left) => ({
        choice: left,
        text: html`${inline(choice)} <span class="with" dir="auto">${inline(partners[correct[left]] ?? '')}</span>`,
        kind: 'fact',
        players: counts[left],
      }));
    default:
      return choices.map((text, choice) => ({
        choice,
        text: inline(text),
        kind: correct.includes(choice) ? 'right' : 'wrong',
        players: counts[choice],
      }));
  }
}
