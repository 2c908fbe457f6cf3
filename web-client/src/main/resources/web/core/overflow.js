/**
 * Whether something in this box needs more than its own room: a word or a formula that is wider than its column.
 *
 * @param {!Element} box
 * @return {boolean}
 */
export function isTooWide(box) {
  return [box, ...box.querySelectorAll('*')].some(
    (one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1 && !one.matches('svg, svg *, math, math *, .unseen, input'),
  );
}
