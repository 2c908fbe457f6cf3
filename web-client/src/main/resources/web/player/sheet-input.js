import { letterOf, mark, toneOf } from '../core/choice-marks.js';
import { numberText, parseNumber } from '../core/decimal.js';
import { html, nothing } from '../core/html.js';
import { inline } from '../core/rich-text.js';
import { matchView } from './match-input.js';
import { orderView } from './order-input.js';

/** The inputs of an answer sheet: they save what is entered without a button to send it. */

/** Longest typed answer (characters) that the server accepts, and the longest number. */
const LONGEST_TEXT = 200;
const LONGEST_NUMBER = 40;

/** Longest choice (characters) of which two fit beside each other. */
const SHORT_CHOICE = 14;

/**
 * Renders the input of one question.
 *
 * @param {!trivium.PlayerView} view
 * @param {!trivium.Question} question
 * @param {?trivium.Response} own the answer as the player sees it, saved or not
 * @param {boolean} open whether it can be changed
 * @param {!trivium.SheetActions} act
 * @return {!trivium.Template}
 */
export function sheetInput(view, question, own, open, act) {
  switch (question.kind) {
    case 'text':
      return textField(view, question, own, open, act);
    case 'number':
      return numberField(view, question, own, open, act);
    case 'order':
      return arranged(orderView, view, question, own, open, act);
    case 'match':
      return arranged(matchView, view, question, own, open, act);
    default:
      return choices(question, own?.picks ?? [], open, act);
  }
}

function choices({ question, kind, choices: texts }, picks, open, act) {
  const several = kind === 'several';
  const press = (pick) => {
    if (open) {
      const others = picks.filter((other) => other !== pick);
      const next = others.length < picks.length ? others : several ? [...picks, pick].sort() : [pick];
      act.answer(question, next.length ? { kind: 'choice', picks: next } : null);
    }
  };
  const short = texts.every(({ length }) => length <= SHORT_CHOICE);
  return html`<div class="sheet-choices ${short ? 'is-short' : ''}" role="group" aria-labelledby=${`sheet-${question}`}>
    ${texts.map(
      (text, pick) => html`<button
        class="on-paper ${toneOf(pick)}"
        aria-pressed=${picks.includes(pick) ? 'true' : 'false'}
        aria-disabled=${open ? 'false' : 'true'}
        @click=${() => press(pick)}
      >
        ${mark(pick)}
        <span class="text" dir="auto"><span class="unseen" dir="ltr">${letterOf(pick)}: </span>${inline(text)}</span>
      </button>`,
    )}
  </div>`;
}

function textField({ sheet }, { question }, own, open, act) {
  const type = (text) => {
    act.draft(question, { text });
    act.answerLater(question, text.trim() ? { kind: 'text', text: text.trim() } : null);
  };
  return field(question, sheet?.drafts[question]?.text ?? own?.text ?? '', open, act, type, { limit: LONGEST_TEXT, hint: 'Your answer' });
}

function numberField({ sheet }, { question, unit = '' }, own, open, act) {
  const text = sheet?.drafts[question]?.text ?? (own ? numberText(own.number) : '');
  const number = parseNumber(text);
  const type = (typed) => {
    act.draft(question, { text: typed });
    const parsed = parseNumber(typed);
    if (parsed !== null || !typed.trim()) {
      act.answerLater(question, parsed === null ? null : { kind: 'number', number: parsed });
    }
  };
  const negate = () => open && type(/^\s*[-−]/.test(text) ? text.replace(/^\s*[-−]\s*/, '') : `-${text}`);
  return html`<div class="number-field">
      <button class="button quiet sign" aria-label="Plus or minus" aria-disabled=${open ? 'false' : 'true'} @click=${negate}>±</button>
      ${field(question, text, open, act, type, { limit: LONGEST_NUMBER, hint: '0', mode: 'decimal' })}
      ${unit ? html`<span class="unit">${unit}</span>` : nothing}
    </div>
    ${text.trim() && number === null ? html`<p class="problem" role="status">Enter a number, e.g. 9.9</p>` : nothing}`;
}

function field(question, text, open, act, type, { limit, hint, mode = 'text' }) {
  return html`<input
    dir="auto"
    class="name"
    aria-labelledby=${`sheet-${question}`}
    autocomplete="off"
    autocapitalize="off"
    autocorrect="off"
    spellcheck="false"
    enterkeyhint="done"
    inputmode=${mode}
    maxlength=${limit}
    placeholder=${open ? hint : 'No answer'}
    ?readonly=${!open}
    .value=${text}
    @input=${({ target }) => type(target.value)}
    @keydown=${({ key, target }) => key === 'Enter' && target.blur()}
    @blur=${() => act.leave(question)}
  />`;
}

/** Renders an order or pairs by their input of a live question; their button only confirms an untouched order. */
function arranged(render, view, question, own, open, act) {
  const { question: number, kind } = question;
  const draft = { order: own?.order, match: own?.match, ...view.sheet?.drafts[number] };
  const change = (part) => {
    act.draft(number, part);
    if (part.order) {
      act.answerLater(number, { kind, order: part.order });
    } else if (part.match?.every((right) => right >= 0)) {
      act.answer(number, { kind, match: part.match });
    }
  };
  const alone = { ...view.game, question, receipt: null, answering: null, lost: null };
  const actions = { draft: change, respond: (response) => act.answer(number, response) };
  return html`<div class="arranged is-${kind} ${own ? 'has-answer' : ''}">
    ${render({ ...view, game: alone, form: { ...view.form, draft } }, open ? 'open' : 'over', actions, 'Save this order')}
  </div>`;
}
