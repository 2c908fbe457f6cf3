import { html } from './html.js';

/**
 * The marks of the choices: circle, diamond, arch, star, shield, hexagon, drop and cross. Colour, shape, letter and
 * position are redundant, so no player depends on one of them. The first four colours are distinguishable with all
 * common kinds of colour blindness; the others differ from those by letter. The colours are in style/content.css.
 */
const MARKS = [
  { baseline: 31.5, outline: 'M24 5a19 19 0 1 0 0 38 19 19 0 1 0 0-38z' },
  { baseline: 31.5, outline: 'M24 4 44 24 24 44 4 24z' },
  { baseline: 34, outline: 'M7 42V23a17 17 0 0 1 34 0v19z' },
  { baseline: 33, outline: 'M24.0 4.7 31.2 15.3 43.5 18.9 35.6 29.0 36.0 41.8 24.0 37.4 12.0 41.8 12.4 29.0 4.5 18.9 16.8 15.3z' },
  { baseline: 29, outline: 'M6 7h36v16q0 13-18 20Q6 36 6 23z' },
  { baseline: 31.5, outline: 'M13.5 6h21L45 24 34.5 42h-21L3 24z' },
  { baseline: 36, outline: 'M24 3q17 18 17 25a17 16 0 0 1-34 0Q7 21 24 3z' },
  { baseline: 31.5, outline: 'M15 4h18v11h11v18H33v11H15V33H4V15h11z' },
];

/**
 * The name of the choice's colour in the style sheets: `tone-0` to `tone-7`.
 *
 * @param {number} choice
 * @return {string}
 */
export function toneOf(choice) {
  return `tone-${choice % MARKS.length}`;
}

/**
 * @param {number} choice
 * @return {string}
 */
export function letterOf(choice) {
  return String.fromCharCode(65 + choice);
}

/**
 * Renders the shape with its letter. It is hidden from screen readers, so the text beside it must contain the letter.
 *
 * @param {number} choice
 * @return {!trivium.Template}
 */
export function mark(choice) {
  const { outline, baseline } = MARKS[choice % MARKS.length];
  return html`<svg class="mark" translate="no" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <path d=${outline}></path>
    <text x="24" y=${baseline} text-anchor="middle">${letterOf(choice)}</text>
  </svg>`;
}

const ICONS = {
  right: 'M9 25.5 19 35.5 39 13',
  wrong: 'M13 13 35 35M35 13 13 35',
  none: 'M12 24h24',
};

/**
 * Renders the icon for `right`, `wrong` or `none`; hidden from screen readers.
 *
 * @param {string} kind
 * @return {!trivium.Template}
 */
export function verdictIcon(kind) {
  return html`<svg class="icon" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <path d=${ICONS[kind]}></path>
  </svg>`;
}
