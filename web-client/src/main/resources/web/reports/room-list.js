import { repeat } from '../lib/lit-html/directives/repeat.js';
import { sitePath } from '../core/base-path.js';
import { many, spacedCode } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { page } from './page-shell.js';
import { dateOf } from './report-format.js';
import { deletionOf, REPORT_HINT } from './room-deletion.js';

const STATES = {
  __proto__: null,
  running: 'Running',
  finished: 'Finished',
  'broken-off': 'Interrupted',
  damaged: 'Damaged',
};

/**
 * Renders the stored rooms, newest first.
 *
 * @param {!trivium.ReportState} ui
 * @param {!trivium.ReportActions} act
 * @return {!trivium.Template}
 */
export function roomsView(ui, act) {
  const links = html`<a href=${sitePath('/host')}>New room</a>`;
  const parts = { ui, ready: ui.rooms, links, waiting: 'One moment', hint: REPORT_HINT, confirmation: deletionOf(ui) };
  return page(parts, () => storedRooms(ui.rooms, act), act);
}

function storedRooms(rooms, act) {
  return html`<main class="past-rooms">
    <h1>Past rooms</h1>
    ${rooms.length
      ? nothing
      : html`<p class="soft">No rooms yet. Every room that you open appears here, with its report.</p>
          <p><a class="button" href=${sitePath('/host')}>Open a room</a></p>`}
    <ul class="room-list">
      ${repeat(rooms, ({ report }) => report, (room) => item(room, act))}
    </ul>
  </main>`;
}

function item(room, act) {
  const { report, bank, opened, players, questions, state } = room;
  const when = dateOf(opened);
  return html`<li>
    <a class="title" dir="auto" href=${sitePath(`/report/${report}`)}>${bank}</a>
    <p class="soft">${when}, <span class="code" translate="no">room ${spacedCode(room.room)}</span></p>
    <p class="size">${many(players, 'player')}, ${many(questions, 'question')}</p>
    <p><span class="chip is-${state}">${STATES[state] ?? state}</span></p>
    <button class="button quiet" aria-label=${`Delete ${bank}, ${when}`} @click=${() => act.confirm(room)}>Delete</button>
  </li>`;
}
