import { count } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { teamName } from '../core/teams.js';
import { playsAlong } from './play-along.js';

/** Who is connected and who has answered. The server sends it only while the panel is open. */

/** A closed panel. */
export const ATTENDANCE = Object.freeze({ shown: false, now: null });

/**
 * Returns the panel after a message of the server.
 *
 * @param {!trivium.AttendancePanel} panel
 * @param {!trivium.ServerMessage} message
 * @return {!trivium.AttendancePanel}
 */
export function attendanceAfter(panel, message) {
  return message.type === 'attendance' ? { ...panel, now: /** @type {!trivium.Attendance} */ (message) } : panel;
}

/**
 * Returns the actions of the panel.
 *
 * @param {{
 *   ui: function(): !trivium.HostState,
 *   change: function(!trivium.AttendancePanel),
 *   send: function(!trivium.ClientMessage)
 * }} page
 * @return {!trivium.AttendanceActions}
 */
export function attendanceActions({ ui, change, send }) {
  return {
    show(shown) {
      if (ui().attendance.shown !== shown) {
        change({ shown, now: null });
        send({ type: 'show-attendance', shown });
      }
    },
    /** Asks again after a reconnection: the server follows connections. */
    receive(message) {
      if (message.type === 'snapshot' && ui().attendance.shown) {
        send({ type: 'show-attendance', shown: true });
      }
    },
  };
}

/**
 * Renders the panel, beside the running game.
 *
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template|symbol}
 */
export function attendancePanel(view, act) {
  const { game, ui } = view;
  const { shown, now } = ui.attendance;
  return game.phase === 'podium' || playsAlong(view)
    ? nothing
    : html`<details class="attendance" ?open=${shown}>
        <summary
          @click=${(event) => {
            event.preventDefault();
            act.attendance.show(!shown);
          }}
        ><h2>Who has answered</h2></summary>
        ${now ? attendanceView(now, game) : nothing}
      </details>`;
}

function attendanceView({ answered, waiting, disconnected, teams = [] }, game) {
  const names = new Map(game.roster.map(({ player, name }) => [player, name]));
  return html`${teams.length ? teamCounts(teams, game) : nothing}
    ${groupView(game.phase === 'question' ? 'Not yet' : 'No answer', waiting, names)} ${groupView('Disconnected', disconnected, names)}
    ${groupView('Answered', answered, names)}`;
}

function teamCounts(teams, { teams: all }) {
  return html`<ul class="attendance-teams">
    ${teams.map(
      ({ answered, waiting, disconnected }, number) => html`<li>
        ${teamName(number, all?.teams[number]?.name ?? '')}
        <span class="number" translate="no">${count(answered)} <span class="soft">of ${count(answered + waiting + disconnected)}</span></span>
      </li>`,
    )}
  </ul>`;
}

function groupView(label, { players, first }, names) {
  return players
    ? html`<section>
        <h3>${label} <span class="soft number" translate="no">${count(players)}</span></h3>
        <ul class="attendance-names">
          ${first.map((player) => html`<li><bdi translate="no">${names.get(player) ?? ''}</bdi></li>`)}
          ${players > first.length ? html`<li class="soft">and ${count(players - first.length)} more</li>` : nothing}
        </ul>
      </section>`
    : nothing;
}
