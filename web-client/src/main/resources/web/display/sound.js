import { notesOf, SOUNDS } from './sound-tables.js';

/** Time (s) in which a note or the loop begins and ends, so that there is no click. */
const ATTACK = 0.012;
const FADE = 0.4;

/** How long (ms) before its end a loop is scheduled again. Hidden pages have timers of a second. */
const AHEAD = 1500;

/** The gain of the largest volume. */
const LOUDEST = 0.6;

/** Plays the sounds of sound-tables.js with the Web Audio API. Until the browser allows it, nothing sounds. */
export class Sound {
  /** @type {!AudioContext} */
  #context;
  /** @type {!GainNode} */
  #output;
  #loop = '';
  /** @type {?GainNode} */
  #loopOutput = null;
  /** @type {number|undefined} */
  #loopTimer;

  /**
   * @param {!AudioContext} context
   * @param {function()} onChange called when the browser allows sound or stops it
   */
  constructor(context, onChange) {
    this.#context = context;
    this.#output = context.createGain();
    this.#output.connect(context.destination);
    context.addEventListener('statechange', () => {
      this.#restartLoop();
      onChange();
    });
  }

  /**
   * Whether the browser waits for a press before it plays anything.
   *
   * @return {boolean}
   */
  isBlocked() {
    return this.#context.state !== 'running';
  }

  /** Asks the browser to allow sound; only successful during a press. */
  unblock() {
    if (this.isBlocked()) {
      this.#context.resume().catch(() => {});
    }
  }

  /**
   * Sets the volume, from 0 to 1. Loudness is perceived about as the square root of the gain.
   *
   * @param {number} volume
   */
  setVolume(volume) {
    this.#output.gain.setTargetAtTime(LOUDEST * volume ** 2, this.#context.currentTime, ATTACK);
  }

  /**
   * Plays a sound once.
   *
   * @param {string} name
   * @param {number} delay (ms)
   */
  play(name, delay) {
    if (!this.isBlocked()) {
      this.#schedule(name, this.#context.currentTime + delay / 1000, this.#output);
    }
  }

  /**
   * Repeats a sound in place of the one that is repeated now.
   *
   * @param {string} name empty for none
   */
  repeat(name) {
    if (name !== this.#loop) {
      this.#loop = name;
      this.#restartLoop();
    }
  }

  #restartLoop() {
    clearTimeout(this.#loopTimer);
    const before = this.#loopOutput;
    if (before) {
      before.gain.setTargetAtTime(0, this.#context.currentTime, FADE / 3);
      // Notes that are scheduled but have not begun are lost with the output.
      setTimeout(() => before.disconnect(), FADE * 1000);
      this.#loopOutput = null;
    }
    if (this.#loop && !this.isBlocked()) {
      const output = this.#context.createGain();
      output.connect(this.#output);
      this.#loopOutput = output;
      this.#scheduleLoop(output, this.#context.currentTime + ATTACK);
    }
  }

  /**
   * @param {!GainNode} output
   * @param {number} at
   */
  #scheduleLoop(output, at) {
    this.#schedule(this.#loop, at, output);
    const { beat, loop = 0 } = SOUNDS[this.#loop];
    const next = at + (loop * beat) / 1000;
    this.#loopTimer = setTimeout(() => this.#scheduleLoop(output, next), (next - this.#context.currentTime) * 1000 - AHEAD);
  }

  /**
   * @param {string} name
   * @param {number} start
   * @param {!GainNode} output
   */
  #schedule(name, start, output) {
    for (const { at, length, frequency, wave, gain } of notesOf(SOUNDS[name])) {
      const oscillator = this.#context.createOscillator();
      const envelope = this.#context.createGain();
      const begin = start + at;
      oscillator.type = wave;
      oscillator.frequency.value = frequency;
      envelope.gain.setValueAtTime(0, begin);
      envelope.gain.linearRampToValueAtTime(gain, begin + ATTACK);
      envelope.gain.exponentialRampToValueAtTime(gain / 100, begin + length);
      oscillator.connect(envelope);
      envelope.connect(output);
      oscillator.start(begin);
      oscillator.stop(begin + length);
    }
  }
}
