import { html, nothing } from '../core/html.js';
import { usableStorage } from '../core/seats.js';

const OFF = 'trivium.vibration.off';

/** How long (ms) the phone vibrates and pauses. */
const RIGHT = [50, 60, 50];
const WRONG = [280];

const storage = usableStorage();

/** Whether this browser can vibrate; those of iPhones cannot. */
const isPossible = typeof navigator.vibrate === 'function' && matchMedia('(pointer: coarse)').matches;

function isOff() {
  return storage.getItem(OFF) === 'yes';
}

/**
 * Vibrates for the result of an answer, unless the player has turned it off. Without an answer there is nothing to feel.
 *
 * @param {!trivium.GameState} game
 */
export function vibrateFor({ result, receipt, corrected }) {
  if (isPossible && !isOff() && receipt && result && !corrected) {
    navigator.vibrate(result.correct ? RIGHT : WRONG);
  }
}

/**
 * Renders the switch of the vibration; nothing if the phone cannot vibrate.
 *
 * @return {!trivium.Template}
 */
export function vibrationSwitch() {
  return isPossible
    ? html`<p class="vibration"><button role="switch" aria-checked=${isOff() ? 'false' : 'true'} @click=${toggle}>Vibration<i></i></button></p>`
    : nothing;
}

/** The next rendering has the same result, so the page need not be rendered for it. */
function toggle({ currentTarget }) {
  storage.setItem(OFF, isOff() ? 'no' : 'yes');
  currentTarget.setAttribute('aria-checked', isOff() ? 'false' : 'true');
}
