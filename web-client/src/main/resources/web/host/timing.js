import { html } from '../core/html.js';

/** When the answers of a question open, and whether the game goes on automatically. */

/** The key of the browser's storage. The number changes with the form. */
const KEY = 'trivium.timing.1';

/** In s, as the server accepts. */
const MOST_TALK = 60;

/** Seconds after which a reveal or a leaderboard is left; 0 for never. */
const PACES = [0, 5, 10, 15, 30];

/** @const {!trivium.Timing} */
export const TIMING = Object.freeze({ reading: true, talk: 0, pace: 0 });

/**
 * Returns the timing that this browser used last; the default if it cannot be read.
 *
 * @param {!trivium.KeyStorage} storage
 * @return {!trivium.Timing}
 */
export function storedTiming(storage) {
  try {
    const { reading, talk, pace } = JSON.parse(storage.getItem(KEY) ?? 'null') ?? TIMING;
    return { reading: Boolean(reading), talk: Number.isInteger(talk) && talk >= 0 && talk <= MOST_TALK ? talk : 0, pace: PACES.includes(pace) ? pace : 0 };
  } catch {
    return TIMING;
  }
}

/**
 * @param {!trivium.KeyStorage} storage
 * @param {!trivium.Timing} timing
 */
export function storeTiming(storage, { reading, talk, pace }) {
  storage.setItem(KEY, JSON.stringify({ reading, talk, pace }));
}

/**
 * Returns the timing as a part of a round's settings; defaults of the server are left out.
 *
 * @param {!trivium.Timing} timing
 * @return {!Object}
 */
export function wireTiming({ reading, talk, pace }) {
  return { ...(reading && { reading }), ...(talk > 0 && { talk: talk * 1000 }), ...(pace > 0 && { pace: pace * 1000 }) };
}

/**
 * Renders the fields of the timing, folded.
 *
 * @param {!trivium.HostState} ui
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function timingFields({ reading, talk, pace }, act) {
  return html`<details class="selection timing">
    <summary>Timing <span class="soft">${summary({ reading, talk, pace })}</span></summary>
    <div class="selection-fields">
      <label class="tick-box">
        <input type="checkbox" name="reading" .checked=${reading} @change=${({ target }) => act.changeTiming({ reading: target.checked })} />
        <span>Show the question first <small class="soft">answers open once there was time to read it</small></span>
      </label>
      <label class="setting">
        <span>Talking time <output class="number" translate="no">${talk ? `${talk} s` : 'none'}</output></span>
        <input type="range" name="talk" min="0" max=${MOST_TALK} step="5" .value=${String(talk)}
          @input=${({ target }) => act.changeTiming({ talk: Number(target.value) })} />
      </label>
      <fieldset class="setting">
        <legend>Go on by itself <span class="soft">after answer and leaderboard</span></legend>
        <div class="segments is-row">
          ${PACES.map(
            (seconds) => html`<label class="segment">
              <input type="radio" name="pace" value=${seconds} .checked=${pace === seconds} @change=${() => act.changeTiming({ pace: seconds })} />
              <span>${seconds ? `${seconds} s` : 'Off'}</span>
            </label>`,
          )}
        </div>
      </fieldset>
    </div>
  </details>`;
}

function summary({ reading, talk, pace }) {
  const parts = [reading && 'question first', talk > 0 && `${talk} s to talk`, pace > 0 && `goes on after ${pace} s`].filter(Boolean);
  return parts.length ? parts.join(', ') : 'answers open at once, you go on';
}
