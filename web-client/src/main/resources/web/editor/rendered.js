/** Where the editor takes its texts from as players see them: whole ones, and those of one line. */
export { inline as text, prose } from '../core/prose.js';
