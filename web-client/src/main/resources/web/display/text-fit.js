import { isTooWide } from '../core/overflow.js';

/** Down to the smallest size by steps that nobody sees (rem). */
const STEP = 0.0625;

/** A word is broken rather than a whole text set below this part of its largest size. */
const COMFORT = 0.5;

/**
 * Sets each text that asks for it as large as its box allows: `data-fit="2.75 1"` begins at 2.75rem and goes no lower
 * than 1. Notes are as long as people write them; a projector can't scroll.
 *
 * @param {!Element} root
 */
export function fitTexts(root) {
  // From the foot up: what the choices leave is the prompt's. Each begins while all before it are at their largest, so that
  // whatever those come to later can only leave it more room.
  const boxes = [...root.querySelectorAll('[data-fit]')].reverse();
  const sizes = boxes.map((box) => box.dataset.fit.split(' ').map(Number));
  boxes.forEach((box, index) => {
    box.dataset.whole = '';
    box.style.fontSize = `${sizes[index][0]}rem`;
  });
  boxes.forEach((box, index) => setWithin(box, ...sizes[index]));
  // A word that had to be broken gives its box another line, which some box before it has to make room for.
  boxes.filter((box) => !hasRoom(box)).forEach((box) => setWithin(box, ...sizes[boxes.indexOf(box)]));
  root.querySelectorAll('[data-total]').forEach(showNames);
}

function setWithin(box, largest, smallest) {
  const comfort = box.querySelector('code') ? smallest : Math.max(smallest, largest * COMFORT);
  box.dataset.whole = '';
  if (!setAsLargeAs(box, largest, comfort)) {
    delete box.dataset.whole;
    setAsLargeAs(box, largest, smallest);
  }
}

/** @return whether there is a size at which the text fits; if not, it has the smallest now */
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

/** As many names as there is room for, the newest first, and the number of all the others behind them. */
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
