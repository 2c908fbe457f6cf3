import { spacedCode } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { logo } from '../core/logo.js';

/**
 * From six digits to a seat, one thing at a time: the code, then the name.
 *
 * @param {!trivium.PlayerView} view
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function joinView({ form }, act) {
  return form.step === 'code' ? codeView(form, act) : nameView(form, act);
}

function codeView({ code, problem, checking }, act) {
  const digits = [...'123456789', '', '0', '⌫'];
  return html`<main class="join">
    <p class="brand">${logo()} Trivium</p>
    <div class="join-step">
      <h1><label for="code">What’s the code?</label></h1>
      <p class=${problem ? 'problem' : 'soft'} role="status">
        ${checking ? html`<span class="spinner"></span> Looking for the room` : problem || 'Six digits, shown on the screen.'}
      </p>
      <div class="ticket code-field">
        <input
          id="code"
          class="code"
          data-focus
          inputmode=${hasOwnPad() ? 'none' : 'numeric'}
          autocomplete="off"
          enterkeyhint="go"
          placeholder="000 000"
          aria-invalid=${problem ? 'true' : 'false'}
          .value=${shown(code)}
          @input=${({ target }) => {
            target.value = shown(act.typeCode(target.value));
          }}
        />
      </div>
    </div>
    <div class="pad" role="group" aria-label="Digits">
      ${digits.map((digit) => key(digit, code, act))}
    </div>
  </main>`;
}

function shown(code) {
  return code.length > 3 ? spacedCode(code) : code;
}

function key(digit, code, act) {
  if (!digit) {
    return html`<span></span>`;
  }
  return digit === '⌫'
    ? html`<button class="key" aria-label="Delete the last digit" @click=${() => act.typeCode(code.slice(0, -1))}>
        <svg viewBox="0 0 32 24" aria-hidden="true" focusable="false"><path d="M10 3h18v18H10L2 12zM15 8l8 8M23 8l-8 8"></path></svg>
      </button>`
    : html`<button class="key" @click=${() => act.typeCode(code + digit)}>${digit}</button>`;
}

/** A name stops at the 24 characters that the server takes, each of which may be made of several. */
function typed({ target, isComposing }, act) {
  const { value, selectionStart } = target;
  const characters = Array.from(Intl.Segmenter ? new Intl.Segmenter().segment(value) : value, (one) => one.segment ?? one);
  if (!isComposing && characters.length > 24) {
    target.value = characters.slice(0, 24).join('');
    target.setSelectionRange(selectionStart, selectionStart);
  }
  act.typeName(target.value);
}

function nameView({ code, bank, name, busy, problem }, act) {
  const submit = (event) => {
    event.preventDefault();
    act.join();
  };
  return html`<main class="join">
    <p class="brand">${logo()} Trivium</p>
    <form class="join-step" @submit=${submit} novalidate>
      <p class="room">
        <span class="soft">Room</span> <b class="code" translate="no">${spacedCode(code)}</b>
        <button type="button" class="link" @click=${act.changeCode}>Change</button>
      </p>
      ${bank ? html`<p class="soft" dir="auto">${bank}</p>` : nothing}
      <h1><label for="name">Who’s playing?</label></h1>
      <input
        id="name"
        class="name"
        dir="auto"
        data-focus
        autocomplete="nickname"
        autocapitalize="words"
        spellcheck="false"
        enterkeyhint="go"
        maxlength="200"
        placeholder="Your name"
        aria-describedby="name-problem"
        aria-invalid=${problem ? 'true' : 'false'}
        .value=${name}
        @input=${(event) => typed(event, act)}
        @compositionend=${(event) => typed(event, act)}
      />
      <p id="name-problem" class=${problem ? 'problem' : 'soft'} role="status">
        ${problem || 'Everyone will see it on the leaderboard.'}
      </p>
      <button class="button wide" aria-disabled=${busy ? 'true' : 'false'}>
        ${busy ? html`<span class="spinner"></span> Joining` : 'Join'}
      </button>
    </form>
  </main>`;
}

/** Our own pad stands in for the phone's keyboard, which would cover half of the page and move the rest. */
function hasOwnPad() {
  return matchMedia('(pointer: coarse)').matches;
}
