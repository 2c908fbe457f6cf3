/** Margin (px) beyond the screen in which pieces of the list are rendered. */
const AROUND = '900px 0px';

/**
 * Returns the estimated height (px) of rows that were never measured.
 *
 * @param {!Array<!trivium.EditorRow>} rows
 * @return {number}
 */
export function estimatedHeight(rows) {
  return rows.reduce((sum, { first, last, questions }) => sum + Math.max(36, questions.length * 150, first ? (last - first + 1) * 25 : 0), 0);
}

/** Renders everything: for short lists, and where nothing scrolls. */
export const ALL = Object.freeze({ shows: () => true, height: () => 0 });

/**
 * Determines which pieces of a long list are near the screen. The others are empty boxes with their last height, so
 * that a bank with thousands of lines stays responsive.
 */
export class VirtualList {
  #near = new Set();
  #heights = new Map();
  #watched = new WeakSet();
  #observer;

  /** @param {function()} repaint renders the list again when pieces enter or leave the margin */
  constructor(repaint) {
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.map((entry) => this.#note(entry)).some(Boolean)) {
        repaint();
      }
    }, { rootMargin: AROUND });
  }

  /**
   * Whether to render a piece. The first pieces are rendered at once; the observer reports the others.
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
   * Renders a piece at once, before the user scrolls to it.
   *
   * @param {string} piece
   */
  bring(piece) {
    this.#near.add(piece);
  }

  /**
   * Observes the new pieces; called after each rendering.
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
    const wasNear = this.#near.has(piece);
    if (isIntersecting) {
      this.#near.add(piece);
    } else {
      if (wasNear && target.childElementCount) {
        this.#heights.set(piece, boundingClientRect.height);
      }
      this.#near.delete(piece);
    }
    return wasNear !== isIntersecting;
  }
}
