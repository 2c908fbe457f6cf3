/** What pages do to the document besides rendering. */

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

/** Says of every text of people which language it is in; names and what is not to be translated are in none. */
export function markLanguage(root, lang) {
  if (lang) {
    root.querySelectorAll('[dir=auto]:not([translate=no])').forEach((element) => {
      element.lang = lang;
    });
  }
}
