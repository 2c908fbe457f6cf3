/** Down to the smallest size by steps that nobody sees (rem). */
const STEP = 0.0625;

/**
 * Sets each text that asks for it as large as its box allows: `data-fit="2.75 1"` begins at 2.75rem and goes no lower
 * than 1. Notes are as long as people write them; a projector can't scroll.
 */
export function fit(root) {
  for (const box of root.querySelectorAll('[data-fit]')) {
    const [largest, smallest] = box.dataset.fit.split(' ').map(Number);
    let size = largest;
    box.style.fontSize = `${size}rem`;
    while (size > smallest && box.scrollHeight > box.clientHeight + 1) {
      size -= STEP;
      box.style.fontSize = `${size}rem`;
    }
  }
}
