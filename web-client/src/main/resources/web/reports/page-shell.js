import { sitePath } from '../core/base-path.js';
import { html, nothing } from '../core/html.js';
import { keyView } from '../host/banks.js';
import { confirmDialog } from '../host/confirm-dialog.js';
import { masthead } from '../host/masthead.js';
import { dateOf } from './report-format.js';

/**
 * Renders the frame of the report pages: the key form, progress and problems until the data has been loaded.
 *
 * @param {{ui: !trivium.ReportState, ready: *, links: !trivium.Template, waiting: string}} parts `ready` is truthy once
 *     the data has been loaded
 * @param {function(): !trivium.Template} content
 * @param {!trivium.ReportActions} act
 * @return {!trivium.Template}
 */
export function page({ ui, ready, links, waiting }, content, act) {
  if (ui.locked) {
    return keyView(ui, act);
  }
  return html`${masthead(links)} ${ready ? html`${problemView(ui.problem)} ${content()}` : nothingYet(ui, waiting, act)}
    ${confirmDialog(confirmationOf(ui), act)}`;
}

function problemView(problem) {
  return problem ? html`<p class="trouble problem" role="alert">${problem}</p>` : nothing;
}

function nothingYet({ problem, closed }, waiting, act) {
  if (closed) {
    return html`<main class="middle">
      <h1>No list available</h1>
      <p>${problem}</p>
      <p class="soft">The host finds a room’s report on the host page, at the podium.</p>
      <a class="button" href=${sitePath('/host')}>Open a room</a>
    </main>`;
  }
  return html`<main class="middle">
    ${problem
      ? html`<h1>Nothing to show</h1>
          <p class="problem" role="alert">${problem}</p>
          <button class="button quiet" @click=${act.load}>Try again</button>`
      : html`<h1 class="soft">${waiting}</h1>`}
  </main>`;
}

function confirmationOf({ toDelete, sureProblem }) {
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
