import { letterOf, verdictIcon } from '../core/choice-marks.js';
import { html, nothing } from '../core/html.js';
import { inline } from '../core/rich-text.js';
import { filled } from './bank-document.js';
import { understood } from './number-fields.js';

/**
 * Renders a short form of the correct answer; `question` is as bank-document.js returns it.
 *
 * @param {!trivium.EditedQuestion} question
 * @return {!trivium.Template}
 */
export function answerSummary(question) {
  switch (question.kind) {
    case 'text':
      return typed(filled(question.accepted));
    case 'number': {
      const { value, tolerance } = understood(question);
      return html`<p class="typed-answers"><b>${value}</b> ${tolerance ? html`<span class="soft">± ${tolerance}</span>` : nothing} ${question.unit}</p>`;
    }
    case 'order':
      return html`<ol class="steps">${filled(question.items).map((item) => html`<li dir="auto">${inline(item)}</li>`)}</ol>`;
    case 'match':
      return pairs(question);
    default:
      return choices(question);
  }
}

function typed([best, ...others]) {
  return html`<p class="typed-answers"><b><bdi>${best}</bdi></b> ${others.length ? html`<span class="soft">or <bdi>${others.join(', ')}</bdi></span>` : nothing}</p>`;
}

function choices(question) {
  return html`<ul class="choices">
    ${question.choices.map(({ text, right }, index) =>
      text.trim() || right
        ? html`<li class=${right ? 'is-right' : ''}>
            <span class="letter">${letterOf(index)}</span> <bdi>${inline(text)}</bdi>
            ${right ? html`${verdictIcon('right')}<span class="unseen">(right answer)</span>` : nothing}
          </li>`
        : nothing,
    )}
  </ul>`;
}

function pairs(question) {
  const decoys = filled(question.decoys);
  return html`<ul class="pairs">
      ${question.pairs.map(({ left, right }) =>
        left || right ? html`<li><bdi>${inline(left)}</bdi> <span class="soft" aria-label="goes with">→</span> <bdi>${inline(right)}</bdi></li>` : nothing,
      )}
    </ul>
    ${decoys.length ? html`<p class="soft">Fits nowhere: <bdi>${decoys.join(', ')}</bdi></p>` : nothing}`;
}
