/** Whether a rank says anything: where nobody has a point, everybody would be first. */
export function isPlaced({ rank, total }) {
  return rank > 1 || total > 0;
}
