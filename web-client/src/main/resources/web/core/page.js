/** What pages do to the document besides rendering. */

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** @return {boolean} */
export function wantsCalm() {
  return calm.matches;
}

let said = '';

/**
 * Says a sentence to a screen reader, once.
 *
 * @param {string|undefined} sentence
 */
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
 * Says of every text of people which language it is in; names and what is not to be translated are in none.
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
