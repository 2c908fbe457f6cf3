import { sitePath } from '../core/base-path.js';
import { html, nothing } from '../core/html.js';
import { keyView } from '../host/banks.js';
import { confirmDialog } from '../host/confirm-dialog.js';
import { masthead } from '../host/masthead.js';
import { dateOf } from './report-format.js';

/**
 * What both pages show before there is something to look at, and while there is not.
 *
 * @param {{ui: !trivium.ReportState, ready: *, links: !trivium.Template, waiting: string}} parts what to show is there once
 *     `ready` is truthy
 * @param {function(): !trivium.Template} content
 * @param {!trivium.ReportActions} act
 * @return {!trivium.Template}
 */
export function page({ ui, ready, links, waiting }, content, act) {
  if (ui.locked) {
    return keyView(ui, act);
  }
  return html`${masthead(links)} ${ready ? html`${trouble(ui.problem)} ${content()}` : nothingYet(ui, waiting, act)}
    ${confirmDialog(confirmationOf(ui), act)}`;
}

function trouble(problem) {
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

function confirmationOf({ doomed, sureProblem }) {
  return {
    title: 'Delete this room for good?',
    text: doomed
      ? html`Everything stored for <b><bdi>${doomed.bank}</bdi></b>, ${dateOf(doomed.opened)}, will be deleted: players, answers and report.`
      : nothing,
    keep: 'Keep it',
    go: 'Delete',
    problem: sureProblem,
  };
}
