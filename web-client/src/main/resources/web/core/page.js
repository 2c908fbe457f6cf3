/** What the three pages do to the document beside rendering: speak, move the focus, keep time. */

const calm = matchMedia('(prefers-reduced-motion: reduce)');

export function wantsCalm() {
  return calm.matches;
}

let said = '';

/** Says a sentence to a screen reader, once. */
export function say(sentence) {
  if (sentence && sentence !== said) {
    document.getElementById('say').textContent = sentence;
  }
  said = sentence;
}

/** Moves the focus to where the new screen begins: its one field, or its heading. */
export function focusStart() {
  document.querySelector('[data-focus]')?.focus({ preventScroll: true });
}

/**
 * Calls `paint` when the next thing changes by time alone: each whole second of a countdown.
 *
 * @param left ms left; 0 stops the clock
 */
export function tickAt(left, paint) {
  clearTimeout(ticking);
  if (left > 0) {
    ticking = setTimeout(paint, left % 1000 || 1000);
  }
}

let ticking;
