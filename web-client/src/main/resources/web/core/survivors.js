import { count } from './format.js';
import { html, nothing } from './html.js';

/**
 * Renders who is left in a knock-out round; nothing in other rounds, and before its first question has closed.
 *
 * @param {!trivium.GameState} game
 * @param {!trivium.Content=} sizes for a page that fits its texts into a box
 * @return {!trivium.Template|symbol}
 */
export function survivorsView({ survivors, teams }, sizes = nothing) {
  if (!survivors) {
    return nothing;
  }
  const { left, of, names, over } = survivors;
  return html`<section class="survivors ${over ? 'is-over' : ''}" aria-label="Still in the round">
    <h2>
      ${left === 1
        ? 'The last one in:'
        : left
          ? html`<b class="number" translate="no">${count(left)}</b> still in, of ${count(of)} ${teams ? 'teams' : 'players'}`
          : 'Nobody is left'}
    </h2>
    ${names.length
      ? html`<ul data-fit=${sizes} data-total=${sizes === nothing ? nothing : left}>
          ${names.map((name) => html`<li><bdi translate="no">${name}</bdi></li>`)}
          <li class="more number" translate="no" ?hidden=${names.length >= left}>+${count(left - names.length)}</li>
        </ul>`
      : nothing}
  </section>`;
}
