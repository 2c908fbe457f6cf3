import { html } from '../core/html.js';

const PATHS = {
  undo: 'M8 6 4 10l4 4M4 10h10a6 6 0 0 1 0 12h-3',
  redo: 'M16 6l4 4-4 4M20 10H10a6 6 0 0 0 0 12h3',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  cross: 'M7 7l10 10M17 7 7 17',
  plus: 'M12 5v14M5 12h14',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  clock: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  tick: 'M5 13l4.5 4.5L19 7',
  back: 'M14 6l-6 6 6 6',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5',
  warn: 'M12 8v5M12 16.5h.01M12 3 22 20H2z',
};

/**
 * Renders an icon of the editor; hidden from screen readers.
 *
 * @param {string} name
 * @return {!trivium.Template}
 */
export function icon(name) {
  return html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${PATHS[name]}></path></svg>`;
}
