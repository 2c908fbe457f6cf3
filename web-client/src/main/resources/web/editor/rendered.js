/** Texts as players see them: of several lines, and in one line without a paragraph around it. */
export { prose, inline as text } from '../core/prose.js';
