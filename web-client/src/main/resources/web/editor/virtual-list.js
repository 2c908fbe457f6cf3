/** How far beyond the screen (px) pieces of the list are kept. */
const AROUND = '900px 0px';

/**
 * Roughly how high rows are that were never measured, in px.
 *
 * @param {!Array<!trivium.EditorRow>} rows
 * @return {number}
 */
export function estimatedHeight(rows) {
  return rows.reduce((sum, { first, last, questions }) => sum + Math.max(36, questions.length * 150, first ? (last - first + 1) * 25 : 0), 0);
}

/** Shows all: for short lists, and where nothing scrolls. */
export const ALL = Object.freeze({ shows: () => true, height: () => 0 });

/**
 * Which pieces of a long list are near the screen. The others are empty boxes of the height that they had, so that a bank of
 * thousands of lines scrolls and types like a short one.
 */
export class VirtualList {
  #near = new Set();
  #heights = new Map();
  #watched = new WeakSet();
  #observer;

  /** @param {function()} repaint what draws the list anew when pieces come near or go */
  constructor(repaint) {
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.map((entry) => this.#note(entry)).some(Boolean)) {
        repaint();
      }
    }, { rootMargin: AROUND });
  }

  /**
   * The first ones are there at once; of the others the observer tells.
   *
   * @param {string} piece
   * @param {number} index
   * @return {boolean}
   */
  shows(piece, index) {
    return this.#near.has(piece) || index < 2;
  }

  /**
   * @param {string} piece
   * @return {number}
   */
  height(piece) {
    return this.#heights.get(piece) ?? 0;
  }

  /**
   * To be shown at once, before anybody scrolls there.
   *
   * @param {string} piece
   */
  bring(piece) {
    this.#near.add(piece);
  }

  /**
   * After each rendering: pieces that are new are watched from now on.
   *
   * @param {!Element} root
   */
  watch(root) {
    for (const element of root.querySelectorAll('[data-piece]')) {
      if (!this.#watched.has(element)) {
        this.#watched.add(element);
        this.#observer.observe(element);
      }
    }
  }

  #note({ target, isIntersecting, boundingClientRect }) {
    const { piece } = target.dataset;
    const was = this.#near.has(piece);
    if (isIntersecting) {
      this.#near.add(piece);
    } else {
      if (was && target.childElementCount) {
        this.#heights.set(piece, boundingClientRect.height);
      }
      this.#near.delete(piece);
    }
    return was !== isIntersecting;
  }
}
