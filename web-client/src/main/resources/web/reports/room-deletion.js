import { html, nothing } from '../core/html.js';
import { dateOf } from './report-format.js';

/**
 * Returns the confirmation of the deletion of a room.
 *
 * @param {!trivium.ReportState} ui
 * @return {!trivium.Confirmation}
 */
export function deletionOf({ toDelete, sureProblem }) {
  return {
    title: 'Delete this room for good?',
    text: toDelete
      ? html`Everything stored for <b><bdi>${toDelete.bank}</bdi></b>, ${dateOf(toDelete.opened)}, will be deleted: players, answers and report.`
      : nothing,
    keep: 'Keep it',
    go: 'Delete',
    problem: sureProblem,
  };
}

/** Where those find a report who may not list the rooms. */
export const REPORT_HINT = html`<p class="soft">The host finds a room’s report on the host page, at the podium.</p>`;
