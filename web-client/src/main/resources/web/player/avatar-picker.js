import { AVATAR_NAMES, avatarView } from '../core/avatars.js';
import { html } from '../core/html.js';
import { madeUpName } from './made-up-names.js';

export { avatarView } from '../core/avatars.js';

/**
 * Renders the avatars to choose from; a second press on the chosen one removes it.
 *
 * @param {!trivium.PlayerForm} form
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function avatarPicker({ avatar }, act) {
  return html`${AVATAR_NAMES.map(
    (name, number) => html`<button
      type="button"
      aria-label=${name}
      aria-pressed=${avatar === number ? 'true' : 'false'}
      @click=${() => act.chooseAvatar(avatar === number ? null : number)}
    >
      ${avatarView(number)}
    </button>`,
  )}`;
}

/**
 * Renders the button that makes up a name.
 *
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function madeUpNameButton(act) {
  return html`<button type="button" class="link" @click=${() => act.typeName(madeUpName())}>Make up a name</button>`;
}
