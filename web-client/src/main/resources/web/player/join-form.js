import { spacedCode } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { logo } from '../core/logo.js';

/**
 * Renders the form to join, part step at a time: the code, then the name.
 *
 * @param {!trivium.PlayerView} view
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function joinView({ form, parts }, act) {
  return form.step === 'code' ? codeView(form, act) : nameView(form, parts, act);
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
          .value=${formatted(code)}
          @input=${({ target }) => {
            target.value = formatted(act.typeCode(target.value));
          }}
        />
      </div>
    </div>
    <div class="pad" role="group" aria-label="Digits">
      ${digits.map((digit) => key(digit, code, act))}
    </div>
  </main>`;
}

function formatted(code) {
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

/** Limits a name to the 24 characters that the server accepts; each may consist of several code points. */
function typeName({ target, isComposing }, act) {
  const { value, selectionStart } = target;
  const characters = Array.from(Intl.Segmenter ? new Intl.Segmenter().segment(value) : value, (part) => part.segment ?? part);
  if (!isComposing && characters.length > 24) {
    target.value = characters.slice(0, 24).join('');
    target.setSelectionRange(selectionStart, selectionStart);
  }
  act.typeName(target.value);
}

function nameView(form, parts, act) {
  const { code, bank, name, busy, problem, shared, watchOnly } = form;
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
      ${watchOnly ? watchingView(form, act) : html`<h1><label for="name">${shared ? 'What’s your team called?' : 'Who’s playing?'}</label></h1>
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
        placeholder=${shared ? 'Team name' : 'Your name'}
        aria-describedby="name-problem"
        aria-invalid=${problem ? 'true' : 'false'}
        .value=${name}
        @input=${(event) => typeName(event, act)}
        @compositionend=${(event) => typeName(event, act)}
      />
      <div class="name-notes">
        <p id="name-problem" class=${problem ? 'problem' : 'soft'} role="status">
          ${problem || 'Everyone will see it on the leaderboard.'}
        </p>
        ${parts.madeUpNameButton?.(act)}
      </div>
      ${shared
        ? html`<label class="soft" for="members">Who’s in it? You can leave this out.</label>
            <input id="members" class="name" dir="auto" autocomplete="off" spellcheck="false" maxlength="400" placeholder="Ada, Grace, Lin" .value=${form.members}
              @input=${({ target }) => act.typeMembers(target.value)} />`
        : nothing}
      <div class="avatars" role="group" aria-label="Avatar">${parts.avatarPicker?.(form, act)}</div>
      <button class="button wide" aria-disabled=${busy ? 'true' : 'false'}>
        ${busy ? html`<span class="spinner"></span> Joining` : 'Join'}
      </button>
      <button type="button" class="link" @click=${act.spectate}>Just watch</button>`}
    </form>
  </main>`;
}

/** Latecomers can only watch. */
function watchingView({ busy, problem }, act) {
  return html`<h1 tabindex="-1" data-focus>The game has begun</h1>
    <p class=${problem ? 'problem' : 'soft'} role="status">${problem || 'You can watch it, and play in the next quiz.'}</p>
    <button type="button" class="button wide" aria-disabled=${busy ? 'true' : 'false'} @click=${act.spectate}>Watch</button>`;
}

/** Whether the page shows its own number pad. The on-screen keyboard of a phone would cover half of the page. */
function hasOwnPad() {
  return matchMedia('(pointer: coarse)').matches;
}
