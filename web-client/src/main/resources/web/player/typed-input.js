import { numberText, parseNumber } from '../core/decimal.js';
import { ownResponse } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { sendButton } from './send-button.js';

/** Longest typed answer (characters) that the server accepts. */
const LONGEST = 200;

/**
 * Renders a text field above everything else, so that the on-screen keyboard does not cover it.
 *
 * @param {!trivium.PlayerView} view
 * @param {string} status
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function textView({ game, form }, status, act) {
  const text = form.draft.text ?? '';
  return html`<form class="typed" @submit=${submitHandler(status, text.trim() && { kind: 'text', text: text.trim() }, act)} novalidate>
    ${field(status, ownResponse(game)?.text ?? text, act, { limit: LONGEST, hint: 'Your answer' })}
    ${sendButton(status, text.trim() !== '')}
  </form>`;
}

/**
 * Renders a field for a number. The button shows the number as it was parsed, because a comma may be a decimal
 * separator.
 *
 * @param {!trivium.PlayerView} view
 * @param {string} status
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function numberView({ game, form }, status, act) {
  const { text = '' } = form.draft;
  const { unit = '' } = game.question;
  const number = parseNumber(text);
  const own = ownResponse(game)?.number;
  const negate = () => {
    if (status === 'open') {
      act.draft({ text: /^\s*[-−]/.test(text) ? text.replace(/^\s*[-−]\s*/, '') : `-${text}` });
    }
  };
  return html`<form class="typed" @submit=${submitHandler(status, number !== null && { kind: 'number', number }, act)} novalidate>
    <div class="number-field">
      <button type="button" class="button quiet sign" aria-label="Plus or minus" aria-disabled=${status === 'open' ? 'false' : 'true'} @click=${negate}>±</button>
      ${field(status, own === undefined ? text : numberText(own), act, { limit: 40, hint: '0', mode: 'decimal' })}
      ${unit ? html`<span class="unit">${unit}</span>` : nothing}
    </div>
    ${text.trim() && number === null && status === 'open' ? html`<p class="state problem" role="status">Enter a number, e.g. 9.9</p>` : nothing}
    ${sendButton(status, number !== null, null, number === null ? 'Send' : `Send ${numberText(number)} ${unit}`)}
  </form>`;
}

function submitHandler(status, response, act) {
  return (event) => {
    event.preventDefault();
    if (status === 'open' && response) {
      act.respond(response);
    }
  };
}

function field(status, value, act, { limit, hint, mode = 'text' }) {
  return html`<input
    dir="auto"
    class="name"
    data-focus
    aria-labelledby="prompt"
    autocomplete="off"
    autocapitalize="off"
    autocorrect="off"
    spellcheck="false"
    enterkeyhint="send"
    inputmode=${mode}
    maxlength=${limit}
    placeholder=${hint}
    ?readonly=${status !== 'open'}
    .value=${value}
    @input=${({ target }) => act.draft({ text: target.value })}
  />`;
}
