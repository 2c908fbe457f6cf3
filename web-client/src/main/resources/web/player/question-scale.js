import { isTooWide } from '../core/overflow.js';

/** Scales from the largest to the smallest that is still easy to tap; below that the page scrolls. */
const SCALES = [1, 0.92, 0.84, 0.76, 0.68, 0.6];

/**
 * Sets the open question as large as the page allows without scrolling and without breaking a word. If it does not fit
 * at any scale, it is set small enough for its words, and scrolls.
 *
 * @param {!Element} root
 */
export function scaleQuestion(root) {
  const page = root.querySelector('.open-question');
  if (page) {
    scalePage(page);
  }
}

function scalePage(page) {
  page.dataset.whole = '';
  const whole = SCALES.find((scale) => setAt(page, scale) && !isTooWide(page) && fitsScreen());
  if (whole) {
    return;
  }
  delete page.dataset.whole;
  if (!SCALES.find((scale) => setAt(page, scale) && fitsScreen())) {
    setAt(page, SCALES[2]);
  }
}

function setAt(page, scale) {
  page.style.setProperty('--scale', scale);
  return true;
}

function fitsScreen() {
  return document.documentElement.scrollHeight <= innerHeight;
}
