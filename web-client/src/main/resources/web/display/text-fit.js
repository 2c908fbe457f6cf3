import { isTooWide } from '../core/overflow.js';

/** Step (rem) between font sizes, small enough not to be seen. */
const STEP = 0.0625;

/** The part of the size of the right answer that texts below it may have. */
const BELOW = 0.9;

/** Below this part of the largest size, words are broken instead of reducing the font size further. */
const SMALLEST_UNBROKEN = 0.5;

/**
 * Sets each element with `data-fit` as large as its box allows: `data-fit="2.75 1"` starts at 2.75rem and is at least
 * 1rem. Texts may be of any length, and a display cannot scroll.
 *
 * @param {!Element} root
 */
export function fitTexts(root) {
  // From the bottom up: the prompt gets the space that the choices leave. Each text is measured while all before it
  // have their largest size; when those shrink later, it can only get more space.
  const boxes = [...root.querySelectorAll('[data-fit]')].reverse();
  const sizes = boxes.map((box) => box.dataset.fit.split(' ').map(Number));
  boxes.forEach((box, index) => {
    box.dataset.whole = '';
    box.style.fontSize = `${sizes[index][0]}rem`;
  });
  boxes.forEach((box, index) => setWithin(box, ...sizes[index]));
  // A broken word adds a line to its box, so a box before it may have to shrink again.
  boxes.filter((box) => !hasRoom(box)).forEach((box) => setWithin(box, ...sizes[boxes.indexOf(box)]));
  root.querySelectorAll('[data-total]').forEach(showNames);
  limitSizes(root);
}

/** The size (rem) to which a text is not reduced only because the right answer is small. */
const READABLE = 1;

/**
 * Makes texts with `data-below` smaller than the right answer: `data-below="1.6"` has words of 1.6 times its own size.
 */
function limitSizes(root) {
  const answers = [...root.querySelectorAll('.right-answer')].map(sizeOf);
  if (answers.length) {
    const rem = sizeOf(document.documentElement);
    const most = Math.max(READABLE, (Math.max(...answers) / rem) * BELOW);
    root.querySelectorAll('[data-below]').forEach((box) => {
      const limit = most / Number(box.dataset.below);
      if (sizeOf(box) > limit * rem) {
        box.style.fontSize = `${limit}rem`;
      }
    });
  }
}

function sizeOf(element) {
  return parseFloat(getComputedStyle(element).fontSize);
}

function setWithin(box, largest, smallest) {
  const unbroken = box.querySelector('code') ? smallest : Math.max(smallest, largest * SMALLEST_UNBROKEN);
  box.dataset.whole = '';
  if (!setAsLargeAs(box, largest, unbroken)) {
    delete box.dataset.whole;
    setAsLargeAs(box, largest, smallest);
  }
}

/** @return whether the text fits at one of the sizes; if not, it has the smallest */
function setAsLargeAs(box, largest, smallest) {
  let low = 0;
  let high = Math.round((largest - smallest) / STEP);
  const fits = (steps) => {
    box.style.fontSize = `${smallest + steps * STEP}rem`;
    return hasRoom(box);
  };
  if (fits(high)) {
    return true;
  }
  if (!fits(low)) {
    return false;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    [low, high] = fits(middle) ? [middle, high] : [low, middle];
  }
  return fits(low);
}

function hasRoom(box) {
  return box.scrollHeight <= box.clientHeight + 1 && !isTooWide(box);
}

/** Shows as many names or words as fit, followed by the number of the others. */
function showNames(list) {
  const names = [...list.querySelectorAll('li:not(.more)')];
  const more = list.querySelector('.more');
  const total = Number(list.dataset.total);
  const show = (shown) => {
    names.forEach((name, index) => (name.hidden = index >= shown));
    more.hidden = shown >= total;
    more.textContent = `+${(total - shown).toLocaleString('en')}`;
    return list.scrollHeight <= list.clientHeight + 1;
  };
  let [low, high] = [0, names.length + 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    [low, high] = show(middle) ? [middle, high] : [low, middle];
  }
  show(low);
}
