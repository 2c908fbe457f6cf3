import { html, nothing } from '../core/html.js';

/** Points that the host gives to a player or a team, or takes, with a reason. */

/** Most points at once, as the server accepts. */
const MOST_POINTS = 100_000;

/** Most characters of a reason, as the server accepts. */
const LONGEST_REASON = 80;

/**
 * The actions of the dialog.
 *
 * @param {{
 *   ui: function(): !trivium.HostState,
 *   change: function(?trivium.PointsSubject),
 *   send: function(!trivium.ClientMessage)
 * }} page
 * @return {!trivium.PointsActions}
 */
export function pointsActions({ ui, change, send }) {
  const dialog = () => document.querySelector('.points-dialog');
  return {
    open(subject) {
      change(subject);
      dialog().querySelector('form').reset();
      dialog().showModal();
    },
    give(points, reason) {
      const { player, team } = ui().points;
      send({ type: 'adjust', ...(player === undefined ? { team } : { player }), points, reason });
      dialog().close();
    },
  };
}

/**
 * Renders the dialog; its form has the name of the player or team once it has been opened.
 *
 * @param {!trivium.HostState} ui
 * @param {!trivium.PointsActions} act
 * @return {!trivium.Template}
 */
export function pointsDialog({ points: subject }, act) {
  const submit = (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const reason = String(form.get('reason')).trim();
    if (reason) {
      act.give(Number(form.get('points')) * (form.get('sign') === 'take' ? -1 : 1), reason);
    }
  };
  return html`<dialog class="points-dialog" aria-labelledby="points-title">
    <form @submit=${submit}>
      <h2 id="points-title">Points for <bdi translate="no">${subject?.name ?? ''}</bdi></h2>
      <fieldset class="setting">
        <legend class="unseen">Give or take</legend>
        <div class="segments is-row">${option('give', 'Give', true)} ${option('take', 'Take', false)}</div>
      </fieldset>
      <label class="setting">
        <span>Points</span>
        <input class="field" name="points" type="number" inputmode="numeric" min="1" max=${MOST_POINTS} step="1" value="100" required />
      </label>
      <label class="setting">
        <span>Reason <span class="soft">everyone sees it</span></span>
        <input class="field" name="reason" dir="auto" maxlength=${LONGEST_REASON} pattern=".*\\S.*" autocomplete="off" required />
      </label>
      <div class="dialog-buttons">
        <button type="button" class="button quiet" @click=${({ target }) => target.closest('dialog').close()}>Cancel</button>
        <button class="button">Save</button>
      </div>
    </form>
  </dialog>`;
}

function option(value, label, chosen) {
  return html`<label class="segment">
    <input type="radio" name="sign" value=${value} ?checked=${chosen} />
    <span>${label}</span>
  </label>`;
}

/**
 * Renders the button that opens the dialog for a player or a team. In the lobby nobody has points.
 *
 * @param {!trivium.PointsSubject} subject
 * @param {!trivium.GameState} game
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template|symbol}
 */
export function pointsButton(subject, { phase }, act) {
  return phase === 'lobby'
    ? nothing
    : html`<button class="kick" aria-label=${`Points for ${subject.name}`} title="Give or take points" @click=${() => act.points.open(subject)}>
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 4v10M7 9h10M7 19h10"></path></svg>
      </button>`;
}
