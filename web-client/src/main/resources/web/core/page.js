/** Changes to the document that are not part of rendering. */

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** @return {boolean} */
export function prefersReducedMotion() {
  return reducedMotion.matches;
}

let announced = '';

/**
 * Announces a sentence to screen readers, unless it is the last one that was announced.
 *
 * @param {string|undefined} sentence
 */
export function announce(sentence) {
  if (sentence && sentence !== announced) {
    document.getElementById('say').textContent = sentence;
  }
  announced = sentence;
}

/** Moves the focus to the start of a new screen: its only field, or its heading. */
export function focusStart() {
  document.querySelector('[data-focus]')?.focus({ preventScroll: true });
}

/**
 * Sets the language of all texts that people wrote, except names and other texts that are not translated.
 *
 * @param {!Element} root
 * @param {string} lang
 */
export function markLanguage(root, lang) {
  if (lang) {
    root.querySelectorAll('[dir=auto]:not([translate=no])').forEach((element) => {
      element.lang = lang;
    });
  }
}
