import { html, nothing } from '../core/html.js';
import { keyView } from '../host/banks.js';
import { masthead, sureDialog } from '../host/frame.js';
import { dateOf } from './desk.js';

/** What both pages show before there is something to look at, and while there is not. */
export function page({ desk, ready, links, waiting }, content, act) {
  if (desk.locked) {
    return keyView(desk, act);
  }
  return html`${masthead(links)}
    ${desk.problem
      ? html`<section class="trouble">
          <p class="problem" role="alert">${desk.problem}</p>
          <button class="button quiet" @click=${act.load}>Try again</button>
        </section>`
      : nothing}
    ${ready ? content() : desk.problem ? nothing : html`<main class="middle"><h1 class="soft">${waiting}</h1></main>`}
    ${sureDialog(sureOf(desk), act)}`;
}

function sureOf({ doomed, sureProblem }) {
  return {
    title: 'Delete this room for good?',
    text: doomed
      ? html`All that is kept of <b>${doomed.bank}</b>, ${dateOf(doomed.opened)}, goes: players, answers and report.`
      : nothing,
    keep: 'Keep it',
    go: 'Delete',
    problem: sureProblem,
  };
}
