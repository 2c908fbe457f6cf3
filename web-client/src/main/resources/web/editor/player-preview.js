import { sitePath } from '../core/base-path.js';
import { letterOf, mark, toneOf } from '../core/choice-marks.js';
import { beyond } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { inline, richText } from '../core/rich-text.js';
import { rightTexts } from './answer-key.js';
import { answerSummary } from './answer-summary.js';
import { filled, toForm } from './bank-document.js';

/**
 * Renders a question as it looks on a player's phone.
 *
 * @param {!trivium.EditedQuestion} question
 * @return {!trivium.Template}
 */
export function playerPreview(question) {
  return html`<aside class="player-preview" aria-label="As players see it">
    <p class="soft">As players see it</p>
    <div class="phone">
      ${question.picture ? html`<img src=${sitePath(`/pictures/${question.picture}`)} alt="The picture of this question" />` : nothing}
      <div class="prompt">${question.prompt.trim() ? richText(question.prompt) : html`<p class="soft">…</p>`}</div>
      ${task(question)}
    </div>
    ${afterwards(question)}
  </aside>`;
}

/** Renders the reveal, without an explanation that only repeats the answer. A number is shown as it was parsed. */
function afterwards(question) {
  const { explanation, prompt, kind, value } = question;
  const isNumber = kind === 'number' && value.trim();
  const notes = explanation.trim() && beyond(explanation, prompt, rightTexts(question));
  return isNumber || notes
    ? html`<div class="afterwards"><p class="soft">After the answer</p>
        ${isNumber ? answerSummary(question) : nothing} <div class="explanation">${richText(notes)}</div></div>`
    : nothing;
}

function task(question) {
  switch (question.kind) {
    case 'text':
      return html`<p class="blank">Type your answer</p>`;
    case 'number':
      return html`<p class="blank">Type a number <b>${question.unit}</b></p>`;
    case 'order':
      return html`<ol class="strips">${(toForm(question).choices ?? []).map((item) => html`<li dir="auto">${inline(item)}</li>`)}</ol>`;
    case 'match': {
      const { choices = [], partners = [] } = toForm(question);
      return html`<div class="sides">
        <ul class="strips">${choices.map((left) => html`<li dir="auto">${inline(left)}</li>`)}</ul>
        <ul class="strips">${partners.map((right) => html`<li dir="auto">${inline(right)}</li>`)}</ul>
      </div>`;
    }
    default:
      return html`<ul class="tiles">
        ${filled(question.choices.map(({ text }) => text)).map(
          (text, index) => html`<li class=${toneOf(index)}>${mark(index)} <span dir="auto"><span class="unseen" dir="ltr">${letterOf(index)}: </span>${inline(text)}</span></li>`,
        )}
      </ul>`;
  }
}
