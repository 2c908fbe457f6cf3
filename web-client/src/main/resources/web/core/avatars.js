import { html, nothing } from './html.js';

/**
 * The avatars: a shape on a disc. The shapes differ, so none is known by its colour alone; all are dark on light, so
 * they can stand on any background.
 */
const AVATARS = [
  { name: 'Cat', disc: '#ffc857', shape: 'M12 9l8 6h8l8-6v17c0 8-5 13-12 13s-12-5-12-13zM19 22a2.2 2.2 0 1 0 .01 0zM29 22a2.2 2.2 0 1 0 .01 0zM21.5 30h5L24 33z' },
  { name: 'Rabbit', disc: '#f4b6c2', shape: 'M17 6c4 0 5 9 5.5 13h3C26 15 27 6 31 6c4 0 4 9 1 15.5 2 2 3 4 3 7C35 35 30 40 24 40s-11-5-11-11.5c0-3 1-5 3-7C13 15 13 6 17 6zM20 26a2 2 0 1 0 .01 0zM28 26a2 2 0 1 0 .01 0z' },
  { name: 'Bird', disc: '#9bd8f0', shape: 'M8 17c7 2 9-8 17-8 6 0 9 4 9.5 8l6.5 3-6 2.5C35 33 29 38 22 38 13 38 8 29 8 17zM28 16a2.2 2.2 0 1 0 .01 0z' },
  { name: 'Fish', disc: '#a8e6cf', shape: 'M6 14l9 6c3-5 8-7 13-7 7 0 11 6 14 11-3 5-7 11-14 11-5 0-10-2-13-7l-9 6c3-7 3-13 0-20zM33 19a2.2 2.2 0 1 0 .01 0z' },
  { name: 'Ghost', disc: '#d9c8f5', shape: 'M12 39V21a12 12 0 0 1 24 0v18l-4-4-4 4-4-4-4 4-4-4zM19.5 18a2.5 3.5 0 1 0 .01 0zM28.5 18a2.5 3.5 0 1 0 .01 0z' },
  { name: 'Robot', disc: '#cfd8dc', shape: 'M22.5 7h3v6H35v8h4v8h-4v8H13v-8H9v-8h4v-8h9.5zM17 19v5h5v-5zM26 19v5h5v-5zM18 29v3h12v-3z' },
  { name: 'Rocket', disc: '#ff9e80', shape: 'M24 5c6 6 8 12 8 18l6 7v8l-8-5H18l-8 5v-8l6-7c0-6 2-12 8-18zM24 16a3.5 3.5 0 1 0 .01 0zM20 36h8l-4 7z' },
  { name: 'Cactus', disc: '#c5e1a5', shape: 'M20 41V31h-3c-5 0-7-3-7-7v-6h5v6c0 1 1 2 2 2h3V12a4 4 0 0 1 8 0v10h3c1 0 2-1 2-2v-6h5v6c0 4-2 7-7 7h-3v14z' },
  { name: 'Mushroom', disc: '#ffd7ba', shape: 'M7 26a17 17 0 0 1 34 0zM16 17.5a2.5 2.5 0 1 0 .01 0zM25 12.5a2.5 2.5 0 1 0 .01 0zM33 18a2.5 2.5 0 1 0 .01 0zM18 28.5h12V35c0 6-12 6-12 0z' },
  { name: 'Boat', disc: '#b3d4fc', shape: 'M22 7v21H9zM25 11l13 17H25zM7 31h34l-6 9H14z' },
  { name: 'Crown', disc: '#fff0a5', shape: 'M8 13l9 8 7-12 7 12 9-8-3 19H11zM11 35h26v4H11z' },
  { name: 'Moon', disc: '#b5b8f0', shape: 'M26 7a17 17 0 1 0 15 24A15.5 15.5 0 0 1 26 7zM35 9l1.8 4.7L41.5 15.5l-4.7 1.8L35 22l-1.8-4.7-4.7-1.8 4.7-1.8z' },
];

const SHAPE_COLOUR = '#2b151f';

/**
 * The names of the avatars, by their numbers.
 *
 * @type {!Array<string>}
 */
export const AVATAR_NAMES = AVATARS.map(({ name }) => name);

/**
 * Renders an avatar; hidden from screen readers, so the name of the player has to be beside it. Without an avatar there
 * is none.
 *
 * @param {?number|undefined} number
 * @return {!trivium.Template}
 */
export function avatarView(number) {
  const avatar = AVATARS[number ?? -1];
  if (!avatar) {
    return nothing;
  }
  return html`<svg class="avatar" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <circle cx="24" cy="24" r="24" fill=${avatar.disc}></circle>
    <path d=${avatar.shape} fill=${SHAPE_COLOUR} fill-rule="evenodd" transform="translate(4.3 4.3) scale(0.82)"></path>
  </svg>`;
}
