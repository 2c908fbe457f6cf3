import { prose } from '../core/prose.js';

/** A text of several lines as players see it. */
export { prose };

/** A short text as players see it: one line, without a paragraph around it. */
export function text(value) {
  return value;
}
