import { html, nothing } from '../core/html.js';
import { prefersReducedMotion } from '../core/page.js';
import { usableStorage } from '../core/seats.js';
import { Sound } from './sound.js';
import { cuesBetween, loopOf, momentOf } from './sound-cues.js';

const VOLUME = 'trivium.sound.volume';
const MUTED = 'trivium.sound.muted';
const FIRST_VOLUME = 60;

/** The sound of the display and its settings, which the browser remembers. */
export class SoundControl {
  #storage = usableStorage();
  /** @type {?Sound} */
  #sound = null;
  /** @type {?trivium.SoundMoment} */
  #moment = null;
  /** @type {function()} */
  #paint;
  /** @type {number} */
  #volume;
  /** @type {boolean} */
  #muted;

  /** @param {function()} paint */
  constructor(paint) {
    this.#paint = paint;
    const stored = Number.parseInt(this.#storage.getItem(VOLUME) ?? '', 10);
    this.#volume = stored >= 0 && stored <= 100 ? stored : FIRST_VOLUME;
    this.#muted = this.#storage.getItem(MUTED) === 'yes';
    if (window.AudioContext) {
      this.#sound = new Sound(new AudioContext(), paint);
      this.#adjust();
      // Any press allows sound.
      ['click', 'keydown'].forEach((press) => addEventListener(press, () => this.turnOn(), true));
    }
    addEventListener('keydown', ({ key, repeat, ctrlKey, metaKey, altKey }) => {
      if ((key === 'm' || key === 'M') && !repeat && !ctrlKey && !metaKey && !altKey) {
        this.toggleMute();
      }
    });
  }

  /**
   * Returns the state for the view; undefined if the browser has no sound.
   *
   * @return {!trivium.SoundState|undefined}
   */
  state() {
    return this.#sound ? { blocked: this.#sound.isBlocked(), muted: this.#muted, volume: this.#volume } : undefined;
  }

  turnOn() {
    this.#sound?.unblock();
  }

  toggleMute() {
    this.#muted = !this.#muted;
    this.#storage.setItem(MUTED, this.#muted ? 'yes' : 'no');
    this.#adjust();
    this.#paint();
  }

  /** @param {number} volume from 0 to 100 */
  setVolume(volume) {
    this.#volume = volume;
    this.#muted = false;
    this.#storage.setItem(VOLUME, String(volume));
    this.#storage.setItem(MUTED, 'no');
    this.#adjust();
    this.#paint();
  }

  /** A page that is opened late, or reconnects, plays nothing of what it has missed. */
  forget() {
    this.#moment = null;
  }

  /**
   * Plays what belongs to the change of the game since the last call.
   *
   * @param {!trivium.GameState} game
   * @param {number} now
   */
  follow(game, now) {
    const moment = momentOf(game, now);
    const before = this.#moment;
    this.#moment = moment;
    this.#sound?.repeat(loopOf(moment));
    if (before) {
      cuesBetween(before, moment, prefersReducedMotion()).forEach(({ sound, delay }) => this.#sound?.play(sound, delay));
    }
  }

  #adjust() {
    this.#sound?.setVolume(this.#muted ? 0 : this.#volume / 100);
  }
}

/**
 * Renders the control in the corner of the display: a button to mute, and the volume when it is pointed at; while the
 * browser blocks sound, a button to turn it on.
 *
 * @param {!trivium.SoundState|undefined} sound
 * @param {!trivium.SoundActions} act
 * @return {!trivium.Template}
 */
export function soundControlView(sound, act) {
  if (!sound) {
    return nothing;
  }
  const { blocked, muted, volume } = sound;
  if (blocked && !muted) {
    return html`<aside class="sound-control is-blocked" aria-label="Sound">
      <button class="turn-on" @click=${() => act.turnOn()}>${icon(true)} Turn on sound</button>
    </aside>`;
  }
  return html`<aside class="sound-control" aria-label="Sound">
    <input
      type="range"
      aria-label="Volume"
      min="0"
      max="100"
      step="5"
      .value=${String(muted ? 0 : volume)}
      @input=${({ target }) => act.setVolume(Number(target.value))}
    />
    <button
      class="mute"
      aria-label="Mute"
      aria-pressed=${muted ? 'true' : 'false'}
      aria-keyshortcuts="M"
      title=${muted ? 'Unmute (M)' : 'Mute (M)'}
      @click=${() => act.toggleMute()}
    >
      ${icon(!muted)}
    </button>
  </aside>`;
}

function icon(on) {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path class="speaker" d="M3 9h4l5-4v14l-5-4H3z"></path>
    <path d=${on ? 'M16 8.5a5 5 0 0 1 0 7M18.5 6a8.5 8.5 0 0 1 0 12' : 'M16 9.5l5 5M21 9.5l-5 5'}></path>
  </svg>`;
}
