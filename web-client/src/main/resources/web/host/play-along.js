import { sitePath } from '../core/base-path.js';
import { html, nothing } from '../core/html.js';

/**
 * The host plays too: as a player in another tab of the same room. Meanwhile this page hides what players cannot see:
 * the right answer, and who has answered.
 */

/** The key of the browser's storage; its value is the code of the room. */
const KEY = 'trivium.host.playing';

/**
 * Returns the code of the room in which the host plays; empty if there is none.
 *
 * @param {!trivium.KeyStorage} storage
 * @return {string}
 */
export function storedPlaying(storage) {
  return storage.getItem(KEY) ?? '';
}

/**
 * Whether the host plays in this room.
 *
 * @param {!trivium.HostView} view
 * @return {boolean}
 */
export function playsAlong({ game, ui }) {
  return game.room !== '' && ui.playing === game.room;
}

/**
 * Returns the actions.
 *
 * @param {{
 *   room: function(): string,
 *   change: function(string),
 *   hide: function(),
 *   storage: !trivium.KeyStorage
 * }} page
 * @return {!trivium.PlayAlongActions}
 */
export function playAlongActions({ room, change, hide, storage }) {
  return {
    start() {
      storage.setItem(KEY, room());
      hide();
      change(room());
      window.open(sitePath(`/${room()}`), 'trivium-play');
    },
    stop() {
      storage.removeItem(KEY);
      change('');
    },
  };
}

/**
 * Renders a note while the host plays along.
 *
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template|symbol}
 */
export function playAlongNote(view, act) {
  return playsAlong(view)
    ? html`<section class="play-along" aria-label="Playing along">
        <p>You’re playing along in <a href=${sitePath(`/${view.game.room}`)} target="trivium-play">another tab</a>. Answers and counts are hidden here.</p>
        <button class="button quiet" @click=${act.playAlong.stop}>Stop playing</button>
      </section>`
    : nothing;
}
