/** A list that is too long for the display is shown in pages, one after the other. */

/** Time (ms) for which a page is shown. */
export const PAGE_TIME = 12_000;

/**
 * Distributes the items over as few pages as possible, with about as many on each.
 *
 * @template T
 * @param {!Array<T>} items
 * @param {number} most most items on a page, if each has the weight 1
 * @param {function(T): number} weigh
 * @return {!Array<!Array<T>>}
 */
export function pagesOf(items, most, weigh) {
  const whole = items.reduce((sum, item) => sum + weigh(item), 0);
  const pages = Math.max(1, Math.ceil(whole / most));
  const goal = whole / pages;
  let weight = 0;
  const found = Array.from({ length: pages }, () => []);
  for (const item of items) {
    found[Math.min(pages - 1, Math.floor(weight / goal))].push(item);
    weight += weigh(item);
  }
  return found.filter((page) => page.length);
}

/**
 * Returns the page that is shown now.
 *
 * @template T
 * @param {!Array<!Array<T>>} pages
 * @param {number} shownAt when the first page was shown, ms
 * @param {number} now
 * @return {{items: !Array<T>, number: number, of: number}}
 */
export function pageOf(pages, shownAt, now) {
  const number = Math.floor(Math.max(0, now - shownAt) / PAGE_TIME) % Math.max(1, pages.length);
  return { items: pages[number] ?? [], number, of: pages.length };
}

/**
 * Returns the time (ms) until the next page; 0 if there is only one.
 *
 * @param {!Array<!Array<?>>} pages
 * @param {number} shownAt
 * @param {number} now
 * @return {number}
 */
export function untilNextPage(pages, shownAt, now) {
  return pages.length > 1 ? PAGE_TIME - (Math.max(0, now - shownAt) % PAGE_TIME) : 0;
}
