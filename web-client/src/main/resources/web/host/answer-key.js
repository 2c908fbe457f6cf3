import { letterOf, mark, toneOf } from '../core/choice-marks.js';
import { withTolerance } from '../core/decimal.js';
import { html, nothing } from '../core/html.js';
import { inline, richText } from '../core/rich-text.js';

/**
 * The right answer to the open question, which the host sees only on request: many host pages are projected by mistake.
 * That of a buzzer question is in the panel of the buzzer.
 */

/**
 * Returns the shown answer after a message of the server; null if none is shown.
 *
 * @param {?trivium.AnswerKey} shown
 * @param {!trivium.ServerMessage} message
 * @return {?trivium.AnswerKey}
 */
export function answerKeyAfter(shown, message) {
  switch (message.type) {
    case 'answer-key':
      return /** @type {!trivium.AnswerKey} */ (message);
    case 'question':
    case 'reveal':
    case 'snapshot':
      return null;
    default:
      return shown;
  }
}

/**
 * Renders the right answer, if the host has asked for it.
 *
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template|symbol}
 */
export function answerKeyView({ game, ui }, act) {
  const { answerKey: shown } = ui;
  if (game.phase !== 'question' || game.question.kind === 'buzzer' || shown?.question !== game.question.question) {
    return nothing;
  }
  return html`<section class="answer-key" aria-labelledby="answer-key" role="status">
    <div>
      <h2 id="answer-key">Right answer <span class="soft">on this page only</span></h2>
      <button class="button quiet small" @click=${() => act.change({ answerKey: null })}>Hide</button>
    </div>
    ${keyOf(game.question, shown)} ${shown.explanation ? html`<div class="soft">${richText(shown.explanation)}</div>` : nothing}
  </section>`;
}

function keyOf({ kind, choices, partners = [] }, { correct, accepted = [], number }) {
  switch (kind) {
    case 'text':
      return html`<ul>${accepted.map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul>`;
    case 'number':
      return html`<p><b>${withTolerance(number)}</b></p>`;
    case 'order':
      return html`<ol>${correct.map((choice, place) => html`<li><span class="number" translate="no">${place + 1}.</span> <span dir="auto">${inline(choices[choice])}</span></li>`)}</ol>`;
    case 'match':
      return html`<ul>${correct.map((partner, choice) => html`<li class="is-pair"><span dir="auto">${inline(choices[choice])}</span> <span aria-hidden="true">→</span> <span dir="auto">${inline(partners[partner])}</span></li>`)}</ul>`;
    default:
      return html`<ul>
        ${correct.map((choice) => html`<li class="on-paper ${toneOf(choice)}">${mark(choice)} <span dir="auto"><span class="unseen" dir="ltr">${letterOf(choice)}: </span>${inline(choices[choice])}</span></li>`)}
      </ul>`;
  }
}
