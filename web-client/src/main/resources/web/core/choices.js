import { letterOf, mark, toneOf } from './choice-marks.js';
import { html, nothing } from './html.js';
import { inline } from './rich-text.js';

const HINTS = {
  __proto__: null,
  several: 'Tap all correct answers on your phone',
  text: 'Type your answer on your phone',
  number: 'Type a number on your phone',
  order: 'Put them in order on your phone',
  match: 'Match the pairs on your phone',
};

/**
 * Returns how players answer this kind of question; undefined if they tap one choice.
 *
 * @param {!trivium.Question} question
 * @return {string|undefined}
 */
export function howTo({ kind, unit }) {
  const hint = HINTS[kind];
  return hint && (unit ? `${hint}, in ${unit}` : hint);
}

/**
 * Renders the choices and partners of a question, without any way to answer.
 *
 * @param {{choices: !Array<string>, partners: (!Array<string>|undefined)}} question
 * @param {{list: string, item: string, sizes: (!trivium.Content|undefined)}} classes a page's own class for all of them, and
 *     `item` for each
 * @return {!trivium.Template}
 */
export function choiceList({ choices, partners = [] }, { list, item, sizes = nothing }) {
  if (!choices.length) {
    return nothing;
  }
  const many = Math.max(choices.length, partners.length) > 4 ? 'is-many' : '';
  const left = html`<ol class="${list} ${many}" data-fit=${sizes}>
    ${choices.map(
      (choice, number) => html`<li class="${item} ${toneOf(number)}">
        ${mark(number)}<span dir="auto"><span class="unseen" dir="ltr">${letterOf(number)}: </span>${inline(choice)}</span>
      </li>`,
    )}
  </ol>`;
  return partners.length
    ? html`<div class="both-sides">
        ${left}
        <ol class="${list} ${many}" data-fit=${sizes}>
          ${partners.map((partner) => html`<li class="${item} is-partner"><span dir="auto">${inline(partner)}</span></li>`)}
        </ol>
      </div>`
    : left;
}
