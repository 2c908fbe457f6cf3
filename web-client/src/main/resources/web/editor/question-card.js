import { sitePath } from '../core/base-path.js';
import { beyond, count } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { richText } from '../core/rich-text.js';
import { rightTexts } from './answer-key.js';
import { answerSummary } from './answer-summary.js';
import { icon } from './icons.js';
import { playSwitch } from './play-switch.js';
import { openCard } from './question-form.js';
import { kindName } from './question-kinds.js';
import { faults } from './validation.js';

/**
 * Renders a question of the list: a summary if closed, a form if open.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {number} number
 * @param {!trivium.EditorState} ui
 * @param {!trivium.EditorActions} act
 * @return {!trivium.Template}
 */
export function card(question, number, ui, act) {
  return question.id === ui.open ? openCard(question, number, ui, act) : closedCard(question, number, ui, act);
}

function closedCard(question, number, { at }, act) {
  const { id, off, prompt, explanation } = question;
  const wrong = faults(question);
  const notes = beyond(explanation, prompt, rightTexts(question));
  return html`<li id=${`card-${id}`} class="card ${off ? 'is-off' : ''} ${id === at ? 'is-at' : ''} ${wrong.length ? 'is-wrong' : ''}">
    <button class="cover" aria-label=${`Edit question ${number}`} aria-describedby=${`prompt-${id}`} aria-expanded="false"
      @click=${() => act.open(id)} @focus=${() => act.setCurrent(id)}></button>
    <div class="card-head">
      <span class="nr number" translate="no">${count(number)}</span>
      <span class="kind">${kindName(question.kind)}</span>
      ${extras(question)}
      ${wrong.length ? html`<span class="flag">${wrong[0].message}</span>` : nothing}
      ${playSwitch(question, number, act)}
    </div>
    <div class="card-body">
      ${question.picture ? html`<img class="thumb" src=${sitePath(`/pictures/${question.picture}`)} alt="" loading="lazy" />` : nothing}
      <div class="prompt" id=${`prompt-${id}`}>${prompt.trim() ? richText(prompt) : html`<p class="soft">No question yet</p>`}</div>
      ${answerSummary(question)}
      ${notes ? html`<div class="explanation soft">${richText(notes)}</div>` : nothing}
    </div>
  </li>`;
}

function extras(question) {
  const { limit, worth } = question;
  return html`${limit ? html`<span class="extra">${icon('clock')}${limit / 1000} s</span>` : nothing}
    ${worth === 1 ? nothing : html`<span class="extra">${worth ? html`×${worth}` : 'no points'}</span>`}
    ${question.past?.answered
      ? html`<span class="extra" title="In past rooms">${count(question.past.answered - question.past.wrong)} of ${count(question.past.answered)} right</span>`
      : nothing}
    ${question.spare ? html`<span class="extra is-spare" title="Asked only if you want more questions">spare${question.score === null ? '' : `, ${question.score}`}</span>` : nothing}`;
}
