import { html, nothing } from '../core/html.js';
import { ordinal } from '../core/rank.js';

/** A tie-break: a question for a number, which decides between those who share one of the first ranks. */

/** Most characters of the question and of its unit, as the server accepts. */
const LONGEST_PROMPT = 400;
const LONGEST_UNIT = 20;

/** The phases in which ties are known. */
const PHASES = new Set(['reveal', 'answers', 'leaderboard', 'podium']);

/**
 * Renders who shares one of the first three ranks, and the button to decide it; nothing if nobody does.
 *
 * @param {!trivium.GameState} game
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template|symbol}
 */
export function tiesNote({ phase, ties }, act) {
  return ties.length && PHASES.has(phase)
    ? html`<section class="ties-note" aria-label="Shared ranks">
        <ul>
          ${ties.map(
            ({ rank, names }) => html`<li>
              <b>${ordinal(rank)}, shared:</b> ${names.map((name, index) => html`${index ? (index === names.length - 1 ? ' and ' : ', ') : ''}<bdi translate="no">${name}</bdi>`)}
            </li>`,
          )}
        </ul>
        <button class="button quiet" @click=${act.openTieBreak}>Play a tie-break</button>
      </section>`
    : nothing;
}

/**
 * Renders the dialog in which the host enters the question.
 *
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function tieBreakDialog(act) {
  const submit = (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const prompt = String(form.get('prompt')).trim();
    const unit = String(form.get('unit')).trim();
    if (prompt) {
      act.playTieBreak({ prompt, value: Number(form.get('value')), ...(unit && { unit }) });
    }
  };
  return html`<dialog class="tie-break" aria-labelledby="tie-break-title">
    <form @submit=${submit}>
      <h2 id="tie-break-title">Play a tie-break</h2>
      <p class="soft">Everyone answers with a number; the nearest is ranked first. Nobody wins or loses points.</p>
      <label class="setting">
        <span>Question</span>
        <input class="field" name="prompt" dir="auto" maxlength=${LONGEST_PROMPT} pattern=".*\\S.*" autocomplete="off" required placeholder="How many steps does the Eiffel Tower have?" />
      </label>
      <div class="tie-break-answer">
        <label class="setting">
          <span>Right number</span>
          <input class="field" name="value" type="number" step="any" inputmode="decimal" autocomplete="off" required />
        </label>
        <label class="setting">
          <span>Unit <span class="soft">optional</span></span>
          <input class="field" name="unit" dir="auto" maxlength=${LONGEST_UNIT} autocomplete="off" />
        </label>
      </div>
      <div class="dialog-buttons">
        <button type="button" class="button quiet" @click=${({ target }) => target.closest('dialog').close()}>Cancel</button>
        <button class="button">Play it next</button>
      </div>
    </form>
  </dialog>`;
}
