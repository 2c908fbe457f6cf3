import { isTooWide } from '../core/overflow.js';

/** From the most comfortable to the smallest that a thumb still hits; below that the page scrolls instead. */
const SCALES = [1, 0.92, 0.84, 0.76, 0.68, 0.6];

/**
 * Sets the open question as large as the page allows without scrolling and without breaking a word. What can't be seen at
 * once at any size is set small enough for its words, and scrolls.
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
  const whole = SCALES.find((scale) => setAt(page, scale) && !isTooWide(page) && isSeenWhole());
  if (whole) {
    return;
  }
  delete page.dataset.whole;
  if (!SCALES.find((scale) => setAt(page, scale) && isSeenWhole())) {
    setAt(page, SCALES[2]);
  }
}

function setAt(page, scale) {
  page.style.setProperty('--scale', scale);
  return true;
}

function isSeenWhole() {
  return document.documentElement.scrollHeight <= innerHeight;
}
