/**
 * Whether a descendant of this box is wider than its space: a long word or a formula.
 *
 * @param {!Element} box
 * @return {boolean}
 */
export function isTooWide(box) {
  return [box, ...box.querySelectorAll('*')].some(
    (element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && !element.matches('svg, svg *, math, math *, .unseen, input'),
  );
}
