import { chart } from '../core/chart.js';
import { letterOf, mark, toneOf, verdictIcon } from '../core/choice-marks.js';
import { many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { plain } from '../core/markup.js';
import { inline, promptText } from '../core/rich-text.js';
import { chosenQuestion, newKey, newNumber } from './correction.js';

/**
 * Renders the dialog in which the host corrects a closed question: another answer is correct, or the question does not
 * count.
 *
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function correctionDialog({ ui }, act) {
  return html`<dialog class="correction" aria-labelledby="correction" @close=${act.correction.close}>
    ${ui.correction ? panel(ui.correction, act.correction) : nothing}
  </dialog>`;
}

function panel(correction, act) {
  const { questions, problem, done } = correction;
  return html`<header>
      <h2 id="correction">Correct a question</h2>
      <button class="button quiet" @click=${({ target }) => target.closest('dialog').close()}>Close</button>
    </header>
    <p class="outcome ${problem ? 'problem' : ''}" role="status">${problem || done || nothing}</p>
    ${questions?.length ? chooser(correction, act) : problem ? nothing : html`<p class="soft">${waiting(questions)}</p>`}`;
}

function waiting(questions) {
  return questions ? 'No question has closed yet.' : 'One moment…';
}

function chooser(correction, act) {
  const { questions, rounds, chosen } = correction;
  const question = chosenQuestion(correction);
  return html`<label class="which">
      <span>Question</span>
      <select class="field" @change=${({ target }) => act.choose(Number(target.value))}>
        ${questions.toReversed().map(
          (closed) => html`<option value=${closed.question} .selected=${closed.question === chosen}>
            ${numberOf(closed.question, rounds)}. ${plain(closed.prompt)}${closed.dropped ? ' (dropped)' : closed.corrected ? ' (corrected)' : closed.flags ? ` (looks wrong: ${closed.flags})` : ''}
          </option>`,
        )}
      </select>
    </label>
    <h3 dir="auto"><span class="words">${promptText(question.prompt)}</span></h3>
    ${question.dropped ? html`<p class="correction-note">Dropped – doesn’t count</p>` : nothing}
    ${answersOf(question, correction, act)}
    <p class="soft">Everyone’s scores update immediately.</p>
    <div class="dialog-buttons">
      ${question.dropped
        ? html`<button class="button quiet" aria-disabled=${correction.sent} @click=${() => act.correct({ kind: 'restore' })}>Count it again</button>`
        : html`<button class="button quiet" aria-disabled=${correction.sent} @click=${() => act.correct({ kind: 'drop' })}>Drop this question</button>`}
      ${saveButton(question, correction, act)}
    </div>`;
}

/** Returns the number of a question as players see it, with its round where there are several. */
function numberOf(question, rounds) {
  const index = rounds.findLastIndex(({ first }) => first <= question);
  const number = question - (rounds[index]?.first ?? 0) + 1;
  return rounds.length > 1 ? `Round ${index + 1}, ${number}` : number;
}

function answersOf(question, correction, act) {
  if (question.presses?.length) {
    return html`<p>It was answered aloud. If the verdict was wrong, reopen the question or change the points of the player.</p>`;
  }
  switch (question.kind) {
    case 'choice':
    case 'several':
      return choices(question, correction, act);
    case 'text':
      return html`<p>Correct: ${question.accepted.map((text, index) => html`${index ? ', ' : ''}<b><bdi>${text}</bdi></b>`)}</p>
        ${typedAnswers(question, correction, (text) => act.correct({ kind: 'accept', text }))}`;
    case 'number':
      return html`${numberFields(correction, act)} ${typedAnswers(question, correction, null)}`;
    default:
      return html`${chart(question, question)}`;
  }
}

/**
 * Renders the choices to tick. A question of the kind `choice` may have several correct choices; picking any of them
 * counts.
 */
function choices({ kind, choices: texts, counts }, { picks }, act) {
  return html`<fieldset>
    <legend>${kind === 'several' ? 'Tick every correct answer. Players must pick all of them.' : 'Tick every answer that should count'}</legend>
    <ul class="ticks">
      ${texts.map(
        (text, number) => html`<li>
          <label class="on-paper ${toneOf(number)}">
            <input type="checkbox" .checked=${picks.includes(number)} @change=${() => act.tick(number)} />
            ${mark(number)}
            <span class="text">
              <b dir="auto"><span class="unseen" dir="ltr">${letterOf(number)}: </span>${inline(text)}</b>
              <span class="soft">${many(counts[number] ?? 0, 'player')}</span>
            </span>
          </label>
        </li>`,
      )}
    </ul>
  </fieldset>`;
}

function numberFields({ value, tolerance }, act) {
  const field = (name, label, text) => html`<label>
    <span>${label}</span>
    <input class="field" inputmode="decimal" autocomplete="off" .value=${text} @input=${({ target }) => act.type({ [name]: target.value })} />
  </label>`;
  return html`<div class="numbers">${field('value', 'The right number', value)} ${field('tolerance', 'Accepted difference', tolerance)}</div>`;
}

/** @param accept accepts another typed answer; null if the kind of question does not allow this */
function typedAnswers({ typed }, { sent }, accept) {
  return typed.length
    ? html`<h4>Typed answers</h4>
        <ul class="ticks">
          ${typed.map(
            ({ text, players, right }) => html`<li>
              <p>
                <span class="text"><b><bdi translate="no">${text}</bdi></b> <span class="soft">${many(players, 'player')}</span></span>
                ${right ? html`<span class="counts">${verdictIcon('right')} Right</span>` : accept ? acceptButton(text, sent, accept) : nothing}
              </p>
            </li>`,
          )}
        </ul>`
    : html`<p class="soft">Nobody typed an answer.</p>`;
}

function acceptButton(text, sent, accept) {
  return html`<button class="button quiet" aria-disabled=${sent} aria-label=${`Accept ${text}`} @click=${() => accept(text)}>Accept</button>`;
}

/**
 * Renders the button that saves ticked choices or a number. Typed answers are accepted one by one; orders and pairs
 * cannot be corrected.
 */
function saveButton({ kind }, correction, act) {
  const message = kind === 'number' ? newNumber(correction) : kind === 'choice' || kind === 'several' ? newKey(correction) : undefined;
  if (message === undefined) {
    return nothing;
  }
  const enabled = message && !correction.sent;
  return html`<button class="button" aria-disabled=${enabled ? 'false' : 'true'} @click=${() => enabled && act.correct(message)}>
    ${correction.sent ? html`<span class="spinner"></span>` : nothing} Save
  </button>`;
}
