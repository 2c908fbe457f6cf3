import { count } from '../core/format.js';
import { prefersReducedMotion } from '../core/page.js';

/** Duration (ms) of counting. */
const DURATION = 900;

/** @type {!WeakMap<!Element, string>} */
const counted = new WeakMap();

/**
 * Counts up the numbers with `data-from`, each once for each pair of numbers. Only the text node that the view has made
 * changes, and ends as it was; when the view renders another number, it gets a new node.
 *
 * @param {!Element} root
 */
export function countUp(root) {
  if (prefersReducedMotion()) {
    return;
  }
  root.querySelectorAll('[data-from]').forEach((element) => {
    const { from, to } = element.dataset;
    if (counted.get(element) !== `${from} ${to}`) {
      counted.set(element, `${from} ${to}`);
      const text = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() === count(Number(to)));
      if (text && from !== to) {
        animate(text, Number(from), Number(to));
      }
    }
  });
}

function animate(text, from, to) {
  const last = text.data;
  const start = performance.now();
  const step = (now) => {
    const progress = Math.min(1, Math.max(0, (now - start) / DURATION));
    text.data = progress < 1 ? count(Math.round(from + (to - from) * (1 - (1 - progress) ** 3))) : last;
    if (progress < 1) {
      requestAnimationFrame(step);
    }
  };
  step(start);
}
