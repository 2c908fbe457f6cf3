import { html } from '../core/html.js';
import { ownResponse } from '../core/reduce.js';

/** What the wire takes of a typed answer. */
const LONGEST = 200;

const BUTTON = { open: 'Send', pending: 'Sending', taken: 'Sent', late: 'Not sent', over: 'Time’s up' };

/** Where an answer is typed: above, so that the phone's keyboard does not cover it. */
export function typedView({ game, form }, status, act) {
  const open = status === 'open';
  const submit = (event) => {
    event.preventDefault();
    act.sendText();
  };
  return html`<form class="typed" @submit=${submit} novalidate>
    <input
      class="name"
      data-focus
      aria-labelledby="prompt"
      autocomplete="off"
      autocapitalize="off"
      autocorrect="off"
      spellcheck="false"
      enterkeyhint="send"
      maxlength=${LONGEST}
      placeholder="Your answer"
      ?readonly=${!open}
      .value=${ownResponse(game)?.text ?? form.text}
      @input=${({ target }) => act.typeText(target.value)}
    />
    <button class="button wide" aria-disabled=${open ? 'false' : 'true'}>
      ${status === 'pending' ? html`<i class="spinner"></i>` : ''} ${BUTTON[status]}
    </button>
  </form>`;
}
