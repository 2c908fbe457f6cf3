import { sitePath } from '../core/base-path.js';
import { html, nothing } from '../core/html.js';
import { keyView } from '../host/banks.js';
import { confirmDialog } from '../host/confirm-dialog.js';
import { masthead } from '../host/masthead.js';

/**
 * Renders the frame of the report pages: the key form, progress and problems until the data has been loaded.
 *
 * @param {{
 *   ui: !trivium.LoadedPage,
 *   ready: *,
 *   links: !trivium.Template,
 *   waiting: string,
 *   hint: !trivium.Content,
 *   confirmation: !trivium.Confirmation
 * }} parts `ready` is truthy once the data has been loaded, `hint` helps those who may not load it
 * @param {function(): !trivium.Template} content
 * @param {!trivium.LoadedPageActions} act
 * @return {!trivium.Template}
 */
export function page({ ui, ready, links, waiting, hint, confirmation }, content, act) {
  if (ui.locked) {
    return keyView(ui, act);
  }
  return html`${masthead(links)} ${ready ? html`${problemView(ui.problem)} ${content()}` : nothingYet(ui, waiting, hint, act)}
    ${confirmDialog(confirmation, act)}`;
}

function problemView(problem) {
  return problem ? html`<p class="trouble problem" role="alert">${problem}</p>` : nothing;
}

function nothingYet({ problem, closed }, waiting, hint, act) {
  if (closed) {
    return html`<main class="middle">
      <h1>No list available</h1>
      <p>${problem}</p>
      ${hint}
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
