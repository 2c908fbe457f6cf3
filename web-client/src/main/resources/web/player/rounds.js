import { count, many } from '../core/format.js';
import { breakLeft } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { worthLabel } from '../core/labels.js';
import { logo } from '../core/logo.js';
import { notice } from '../core/notice.js';
import { isPlaced, ordinal } from '../core/rank.js';
import { formatSentences } from '../core/round-format.js';
import { breakTitle, clockText, roundLength, roundNumber } from '../core/rounds.js';
import { standingRows } from './standing.js';

/**
 * Renders the title of a round.
 *
 * @param {!trivium.GameState} game
 * @param {!trivium.Template=} ownTeam
 * @param {!trivium.Template=} joker
 * @return {!trivium.Template}
 */
export function roundView(game, ownTeam = nothing, joker = nothing) {
  const { round, bank } = game;
  const worth = round ? worthLabel(round) : '';
  return html`<main class="middle round-opening">
    <p class="brand">${logo()} Trivium</p>
    <div class="ticket seat">
      <p class="soft">${roundNumber(round)}</p>
      <h1 tabindex="-1" data-focus dir="auto">${round?.title || bank}</h1>
      <p class="stub">${roundLength(game)} ${worth ? html`<span class="worth">${worth}</span>` : nothing}</p>
    </div>
    ${rulesView(formatSentences(round?.format))}
    ${round?.anew ? html`<p>Everyone starts at zero.</p>` : nothing} ${ownTeam} ${joker} ${notice(game)}
    <p class="soft">The first question will appear here.</p>
    <p class="dots" aria-hidden="true"><i></i><i></i><i></i></p>
  </main>`;
}

function rulesView(sentences) {
  return sentences.length ? html`<ul class="round-rules">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : nothing;
}

/**
 * Renders a break: the time left, what comes next, and the standing.
 *
 * @param {!trivium.PlayerView} view
 * @param {!trivium.Template=} ownTeam
 * @param {!trivium.Template=} teamRows the standing of the teams
 * @return {!trivium.Template}
 */
export function breakView({ game, now }, ownTeam = nothing, teamRows = nothing) {
  const { break: pause, standing: own } = game;
  const { next, top = [] } = pause;
  const left = breakLeft(game, now);
  return html`<main class="board interlude">
    <header class="bar"><p class="brand">${logo()} Trivium</p></header>
    ${notice(game)}
    <section class="place">
      <h1 tabindex="-1" data-focus>${breakTitle(game)}</h1>
      ${left ? html`<p class="clock number" role="timer" translate="no">${clockText(left)}</p>` : nothing}
      ${next === undefined
        ? html`<p class="soft">The host is choosing it. Keep this page open.</p>
            <p class="dots" aria-hidden="true"><i></i><i></i><i></i></p>`
        : html`<p class="next">${next ? html`<span class="soft">Next:</span> <b dir="auto">${next}</b>` : 'The next round follows.'}</p>`}
      ${own?.total > 0
        ? html`<p class="soft">You’re ${ordinal(own.rank)} of ${count(own.of)}, with ${many(own.total, 'point')}.</p>`
        : nothing}
      ${ownTeam}
    </section>
    ${pause.teams?.length ? teamRows : top.some(isPlaced) ? standingRows(top, game) : nothing}
  </main>`;
}
