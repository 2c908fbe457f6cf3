/** Finds layout faults in the shown state, as sentences for the report of a failed test. */

/** Smaller differences (px) are not visible. */
const SLACK = 1.5;

/** Matches texts that may break only at spaces, unlike Chinese and emoji. */
const BREAKS_AT_SPACES = /^(?=.*\p{Script=Latin})(?!.*\p{Extended_Pictographic})[\p{Script=Latin}\p{Script=Common}]+$/u;

/**
 * @param width of the screen: a page that is too wide on a phone widens the window itself
 * @param height of the screen where nothing may scroll, else 0
 * @param shortens whether texts that are shown in full elsewhere may end in an ellipsis
 * @param touch whether the screen is used with a finger
 */
export function faults(root, { width, height, shortens = false, touch = false }) {
  const scope = root.querySelector('dialog[open]') ?? root;
  const elements = [...scope.querySelectorAll('*')].filter((element) => !element.closest('.unseen, svg, math, .confetti'));
  const texts = textsIn(scope);
  return [
    ...page(width, height),
    ...elements.flatMap((element) => contained(element, height, shortens)),
    ...texts.flatMap((text) => inside(text, width, height)),
    ...texts.flatMap((text) => cutByAncestor(text, shortens)),
    ...texts.flatMap(outsideItsBox),
    ...overlaps([...texts, ...picturesIn(scope)]),
    ...brokenWords(scope),
    ...ringed(scope),
    ...reachable(scope, document.documentElement.clientHeight),
    ...(touch ? touchable(scope) : []),
  ].slice(0, 6);
}

function page(width, height) {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return [
    ...(scrollWidth > width ? [`the page is ${scrollWidth} px wide`] : []),
    ...(height && scrollHeight > height ? [`the page is ${scrollHeight} px high`] : []),
  ];
}

/**
 * Content must not overflow where overflow is hidden. Elements that scroll sideways need keyboard access; where
 * scrolling is forbidden, nothing scrolls.
 */
function contained(element, still, shortens) {
  const { overflowX, overflowY, display } = getComputedStyle(element);
  const wide = element.scrollWidth - element.clientWidth;
  const high = element.scrollHeight - element.clientHeight;
  if (display === 'inline' || element.matches('input, textarea, select, img, option')) {
    return [];
  }
  const found = [];
  if (shortens && isShortened(element)) {
    return [];
  }
  if (wide > SLACK && (hides(overflowX) || (overflowX !== 'visible' && (still || !(reachedByKeys(element) || element.closest('button')))))) {
    found.push(`${nameOf(element)} hides ${wide} px of its width`);
  }
  if (high > SLACK && (hides(overflowY) || (overflowY !== 'visible' && still))) {
    found.push(`${nameOf(element)} hides ${high} px of its height`);
  }
  return found;
}

/** Whether the text is shortened with an ellipsis. */
function isShortened(element) {
  const { textOverflow, webkitLineClamp } = getComputedStyle(element);
  return textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
}

function hides(overflow) {
  return overflow === 'hidden' || overflow === 'clip';
}

function reachedByKeys(element) {
  return element.tabIndex >= 0 || element.querySelector('a, button, input, [tabindex]');
}

/** Returns each visible line of text as `{node, owner, rect, size, layer, name}`. */
function textsIn(scope) {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode() && found.length < 1500) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || !isSeen(parent)) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = parseFloat(getComputedStyle(parent).fontSize);
    const owner = blockOf(parent);
    const end = shortenedAt(parent);
    const hang = hangingSpace(owner, size);
    for (const whole of range.getClientRects()) {
      const rect = { top: whole.top, bottom: whole.bottom, ...hang(whole, end.right), width: whole.width };
      if (rect.width > 0.5 && rect.right > rect.left && rect.bottom < end.bottom + 4) {
        found.push({ node, owner, rect, size, layer: layerOf(owner), name: `“${node.data.trim().slice(0, 24)}” in ${nameOf(owner)}` });
      }
    }
  }
  return found;
}

/**
 * Where white space is preserved, the space at a line break may extend beyond the end of the line; it is invisible and
 * not counted.
 */
function hangingSpace(owner, size) {
  const style = getComputedStyle(owner);
  const box = owner.getBoundingClientRect();
  const space = style.whiteSpace === 'pre-wrap' ? size * 0.75 : 0;
  const inner = { left: box.left + parseFloat(style.paddingLeft), right: box.right - parseFloat(style.paddingRight) };
  return ({ left, right }, limit) => ({
    left: left < inner.left ? Math.min(inner.left, left + space) : left,
    right: Math.min(limit, right > inner.right ? Math.max(inner.right, right - space) : right),
  });
}

/** Returns the box in which this text is shortened. */
function shortenedAt(element) {
  for (let ancestor = element; ancestor && ancestor.id !== 'screen'; ancestor = ancestor.parentElement) {
    if (isShortened(ancestor)) {
      return ancestor.getBoundingClientRect();
    }
  }
  return { right: Infinity, bottom: Infinity };
}

function isSeen(element) {
  return !element.closest('.unseen, svg, math, script, textarea, select') && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

function picturesIn(scope) {
  return [...scope.querySelectorAll('img, .countdown')]
    .filter((element) => element.checkVisibility() && element.clientWidth)
    .map((owner) => ({ owner, rect: owner.getBoundingClientRect(), size: 0, layer: layerOf(owner), name: nameOf(owner) }));
}

function blockOf(element) {
  let block = element;
  while (['inline', 'contents'].includes(getComputedStyle(block).display)) {
    block = block.parentElement;
  }
  return block;
}

/** Returns the layer of an element; layers above the page may cover it. */
function layerOf(element) {
  for (let ancestor = element; ancestor && ancestor.id !== 'screen'; ancestor = ancestor.parentElement) {
    const { position } = getComputedStyle(ancestor);
    if (position === 'fixed' || position === 'sticky' || position === 'absolute' || ancestor.matches('dialog, .is-dragged')) {
      return ancestor;
    }
  }
  return null;
}

function inside({ rect, name, owner }, width, height) {
  if (scrolledAround(owner)) {
    return [];
  }
  const out = rect.left < -SLACK || rect.right > width + SLACK || (height && (rect.top < -SLACK || rect.bottom > height + SLACK));
  return out ? [`${name} is out of the screen`] : [];
}

function scrolledAround(element) {
  for (let ancestor = element; ancestor && ancestor.id !== 'screen'; ancestor = ancestor.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(ancestor).overflowX) && ancestor.scrollWidth > ancestor.clientWidth) {
      return true;
    }
  }
  return false;
}

/** Reports ascenders and descenders that an ancestor hides. */
function cutByAncestor({ rect, size, owner, name }, shortens) {
  const glyphs = glyphsOf(rect, size);
  for (let ancestor = owner; ancestor && ancestor.id !== 'screen'; ancestor = ancestor.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(ancestor);
    const box = ancestor.getBoundingClientRect();
    if (shortens && isShortened(ancestor)) {
      break;
    }
    if ((hides(overflowY) && (glyphs.top < box.top - SLACK || glyphs.bottom > box.bottom + SLACK)) || (hides(overflowX) && (rect.left < box.left - SLACK || rect.right > box.right + SLACK))) {
      return [`${name} is cut by ${nameOf(ancestor)}`];
    }
    if (overflowX !== 'visible' || overflowY !== 'visible') {
      break;
    }
  }
  return [];
}

/** Returns the box of the glyphs: line boxes are higher than their glyphs. */
function glyphsOf({ top, bottom, left, right }, size) {
  const middle = (top + bottom) / 2;
  const half = size ? Math.min((bottom - top) / 2, size * 0.55) : (bottom - top) / 2;
  return { top: middle - half, bottom: middle + half, left, right };
}

function outsideItsBox({ rect, size, owner, name }) {
  const glyphs = glyphsOf(rect, size);
  if (scrolledAround(owner)) {
    return [];
  }
  for (let ancestor = owner; ancestor && ancestor.id !== 'screen' && !scrollsDown(ancestor) && !isShortened(ancestor); ancestor = ancestor.parentElement) {
    if (isPainted(ancestor)) {
      const box = ancestor.getBoundingClientRect();
      const out = glyphs.left < box.left - SLACK || glyphs.right > box.right + SLACK || glyphs.top < box.top - SLACK || glyphs.bottom > box.bottom + SLACK;
      return out ? [`${name} leaves ${nameOf(ancestor)}`] : [];
    }
  }
  return [];
}

function scrollsDown(element) {
  return /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight;
}

function isPainted(element) {
  const { backgroundColor, boxShadow, borderTopWidth } = getComputedStyle(element);
  return !/, 0\)$|transparent/.test(backgroundColor) || boxShadow !== 'none' || parseFloat(borderTopWidth) > 0;
}

/** Reports boxes that overlap, unless one contains the other. */
function overlaps(boxes) {
  const sorted = boxes.map((box) => ({ ...box, glyphs: glyphsOf(box.rect, box.size * 0.8) })).sort((left, right) => left.glyphs.top - right.glyphs.top);
  const found = [];
  sorted.forEach((upper, index) => {
    for (let next = index + 1; next < sorted.length && sorted[next].glyphs.top < upper.glyphs.bottom - SLACK; next += 1) {
      const lower = sorted[next];
      const across = Math.min(upper.glyphs.right, lower.glyphs.right) - Math.max(upper.glyphs.left, lower.glyphs.left);
      if (across > SLACK && upper.owner !== lower.owner && upper.layer === lower.layer && !upper.owner.contains(lower.owner) && !lower.owner.contains(upper.owner)) {
        found.push(`${upper.name} overlaps ${lower.name}`);
      }
    }
  });
  return found;
}

/** Reports words and tokens of code that are broken although they fit into a line. */
function brokenWords(scope) {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found = [];
  while (walker.nextNode() && found.length < 3) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    range.selectNodeContents(node);
    if (node.data.length < 4 || !isSeen(parent) || range.getClientRects().length < 2) {
      continue;
    }
    // In plain text only words are checked: addresses and sources of formulas may break elsewhere.
    for (const { 0: word, index } of node.data.matchAll(parent.closest('code') ? /\S+/g : /(?<![^\s\-–—])[\p{L}\p{N}\p{M}_.,:;!?'’“”"()]+(?![^\s\-–—])/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const parts = [...range.getClientRects()];
      const length = parts.reduce((sum, { width }) => sum + width, 0);
      const broken = parts.some(({ top }) => Math.abs(top - parts[0].top) > 2);
      if (broken && BREAKS_AT_SPACES.test(word) && length < roomOf(blockOf(parent)) - 2) {
        found.push(`“${word.slice(0, 40)}” is broken in ${nameOf(blockOf(parent))}`);
      }
    }
  }
  return found;
}

function roomOf(block) {
  const { paddingLeft, paddingRight } = getComputedStyle(block);
  return block.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

/** Reports seconds that touch their ring. */
function ringed(scope) {
  return [...scope.querySelectorAll('.countdown')].flatMap((countdown) => {
    const ring = countdown.querySelector('.groove').getBoundingClientRect();
    const text = countdown.querySelector('span');
    const range = document.createRange();
    range.selectNodeContents(text);
    const { width } = range.getBoundingClientRect();
    const digits = parseFloat(getComputedStyle(text).fontSize) * 0.72;
    const room = (ring.width / 2) * (17.5 / 20);
    return Math.hypot(width / 2, digits / 2) > room ? [`${text.textContent} touches its ring`] : [];
  });
}

/** Reports a send button that is not visible without scrolling. */
function reachable(scope, height) {
  return [...scope.querySelectorAll('.open-question .send')].flatMap((button) => {
    const { top, bottom } = button.getBoundingClientRect();
    return top < 0 || bottom > height ? ['“Send” is out of sight'] : [];
  });
}

/** The shortest side (px) that a finger can hit. */
const FINGER = 44;

/** Reports buttons, links and fields that are too small for a finger; what stands in a sentence has the height of its line. */
function touchable(scope) {
  return [...scope.querySelectorAll('button, a[href], summary, select, input, [role=switch]')]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches('.unseen, p a, p .link') && control.getBoundingClientRect().width > 1)
    .flatMap((control) => {
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      return Math.min(width, height) < FINGER - SLACK ? [`${nameOf(control)} is only ${Math.round(width)} × ${Math.round(height)} px large`] : [];
    });
}

function nameOf(element) {
  const classes = typeof element.className === 'string' ? element.className.trim().split(/\s+/).filter(Boolean) : [];
  return [element.tagName.toLowerCase(), ...classes].join('.');
}
