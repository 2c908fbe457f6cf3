import { html, nothing } from '../core/html.js';
import { ROUND_FORMAT } from './round-format.js';
import { roundSummary } from './round-plan.js';

/**
 * Renders the rounds of the room with the current one marked, and the button to add some.
 *
 * @param {!trivium.GameState} game
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function programmePanel({ programme, phase }, act) {
  const rounds = programme?.rounds ?? [];
  return html`<section class="programme" aria-label="Programme">
    ${rounds.length > 1
      ? html`<h2>Programme</h2>
          <ol>
            ${rounds.map((round, index) => roundItem(round, index, phase === 'lobby' ? -1 : programme.round))}
          </ol>`
      : nothing}
    ${phase === 'podium' ? nothing : html`<div class="button-row"><button class="button quiet" @click=${act.addRound}>Add a round</button></div>`}
  </section>`;
}

function roundItem({ title, bank, questions, breakTime = 0, format }, index, current) {
  const place = index === current ? 'is-current' : index < current ? 'is-past' : '';
  return html`<li class=${place} aria-current=${index === current ? 'step' : nothing}>
    <span class="which number" translate="no">${index + 1}</span>
    <span><b dir="auto">${title || bank}</b> <span class="soft">${roundSummary({ questions, format: { ...ROUND_FORMAT, ...format }, breakMinutes: Math.round(breakTime / 60_000) })}</span></span>
  </li>`;
}
