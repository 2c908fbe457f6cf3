/**
 * Returns the items with the one at `from` moved to `to`.
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
 * Returns the index of the row at this height; the first or last row if the height is outside. The rows, `{bottom}`,
 * are ordered from top to bottom.
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
 * Returns `match` with `left` and `right` paired and their previous pairs removed. `match` has the index of the right
 * item for each left one, -1 if it has none.
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
 * Returns the next left item after `after` that has no partner; -1 if all have one.
 *
 * @param {!Array<number>} match
 * @param {number} after
 * @return {number}
 */
export function nextFree(match, after) {
  const numbers = match.map((_, step) => (after + 1 + step) % match.length);
  return numbers.find((number) => match[number] < 0) ?? -1;
}
