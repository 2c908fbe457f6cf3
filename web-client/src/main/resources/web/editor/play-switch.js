import { html } from '../core/html.js';

/**
 * Renders the switch that determines whether a question may be drawn.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {number} number
 * @param {!trivium.EditActions} act
 * @return {!trivium.Template}
 */
export function playSwitch({ id, off }, number, act) {
  return html`<label class="switch" title=${off ? 'Off: it is never played' : 'On: it may be played'}>
    <input type="checkbox" role="switch" .checked=${!off} aria-label=${`Play question ${number}`}
      @change=${({ target }) => act.switch([id], !target.checked)} />
    <i aria-hidden="true"></i>
  </label>`;
}
