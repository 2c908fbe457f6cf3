/**
 * The same items with the one at `from` put at `to`, the others closing up.
 *
 * @template T
 * @param {!Array<T>} items
 * @param {number} from
 * @param {number} to
 * @return {!Array<T>}
 */
export function moved(items, from, to) {
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, Math.min(items.length - 1, to)), 0, items[from]);
}

/**
 * Which of these rows, each `{top, bottom}` from top to bottom, is at this height; the first or last where it is beyond.
 *
 * @param {!Array<{bottom: number}>} rows
 * @param {number} height
 * @return {number}
 */
export function rowAt(rows, height) {
  const below = rows.findIndex(({ bottom }) => height < bottom);
  return below < 0 ? rows.length - 1 : below;
}

/**
 * `match` with `left` and `right` as partners and neither with another; a number for each left one, -1 without.
 *
 * @param {!Array<number>} match
 * @param {number} left
 * @param {number} right
 * @return {!Array<number>}
 */
export function paired(match, left, right) {
  return match.map((partner, number) => (number === left ? right : partner === right ? -1 : partner));
}

/**
 * The next left one after this that has no partner; -1 where all have one.
 *
 * @param {!Array<number>} match
 * @param {number} after
 * @return {number}
 */
export function nextFree(match, after) {
  const numbers = match.map((_, step) => (after + 1 + step) % match.length);
  return numbers.find((number) => match[number] < 0) ?? -1;
}
