import { html } from '../core/html.js';

/** What happens to people who join after the first question, as the server names it. */
const LATE_JOIN = { nothing: 'No points', average: 'Average points', watch: 'Nothing: they only watch' };

/**
 * Returns the setting for `open`; empty for the default.
 *
 * @param {string} lateJoin
 * @return {{lateJoin: (string|undefined)}}
 */
export function wireLateJoin(lateJoin) {
  return lateJoin === 'nothing' ? {} : { lateJoin };
}

/**
 * Renders the setting.
 *
 * @param {!trivium.HostState} ui
 * @param {function({lateJoin: string})} change
 * @return {!trivium.Template}
 */
export function lateJoinField({ lateJoin }, change) {
  return html`<label class="setting">
    <span>Latecomers begin with</span>
    <select class="field" name="late-join" @change=${({ target }) => change({ lateJoin: target.value })}>
      ${Object.entries(LATE_JOIN).map(([value, label]) => html`<option value=${value} ?selected=${value === lateJoin}>${label}</option>`)}
    </select>
  </label>`;
}
