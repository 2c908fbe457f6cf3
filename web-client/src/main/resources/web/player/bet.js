import { count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { logo } from '../core/logo.js';
import { notice } from '../core/notice.js';

/** The shares of the points that are offered as buttons. */
const SHARES = [
  { label: 'Nothing', share: 0 },
  { label: 'A quarter', share: 0.25 },
  { label: 'Half', share: 0.5 },
  { label: 'All', share: 1 },
];

/**
 * Renders the bet on the next question: shares of the points as buttons, and any other number.
 *
 * @param {!trivium.PlayerView} view
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function betView({ game, form }, act) {
  const { bets, team, refused } = game;
  const { own } = bets;
  return html`<main class="middle betting">
    <p class="brand">${logo()} Trivium</p>
    <h1 tabindex="-1" data-focus>Place ${team === null ? 'your' : 'your team’s'} bet</h1>
    <p class="soft">The last question of the round is next. Right wins what you bet, wrong or no answer loses it.</p>
    ${notice(game)}
    ${own ? betForm(own, form.wantedBet, act) : html`<p class="soft">You joined too late to bet.</p>`}
    ${refused ? html`<p class="problem" role="alert">${refused.detail}</p>` : own?.most ? betState(game, form.wantedBet) : nothing}
  </main>`;
}

function betForm({ most, points }, wanted, act) {
  const current = wanted ?? points;
  const submit = (event) => {
    event.preventDefault();
    act.bet(Math.max(0, Math.min(most, Math.round(Number(new FormData(event.target).get('points'))))));
  };
  if (!most) {
    return html`<p class="bet-none">You have no points to bet.</p>`;
  }
  return html`<div class="bet-shares" role="group" aria-label="Shares of your points">
      ${SHARES.map(({ label, share }) => {
        const bet = Math.round(most * share);
        return html`<button class="button quiet" aria-pressed=${current === bet ? 'true' : 'false'} @click=${() => act.bet(bet)}>
          ${label} <span class="number" translate="no">${count(bet)}</span>
        </button>`;
      })}
    </div>
    <form class="bet-form" @submit=${submit}>
      <label><span>Points, up to ${count(most)}</span>
        <input class="name number" name="points" type="number" inputmode="numeric" min="0" max=${most} step="1" required .value=${String(current ?? '')} /></label>
      <button class="button">Bet</button>
    </form>`;
}

function betState({ bets, me }, wanted) {
  const { points, by } = bets.own;
  if (wanted !== null) {
    return html`<p class="save-state is-sending" role="status"><i class="spinner"></i> Saving…</p>`;
  }
  if (points === undefined) {
    return html`<p class="soft" role="status">No bet yet. Without one, nothing is at stake.</p>`;
  }
  const who = by && (by === me.name ? ' by you' : html` by <bdi translate="no">${by}</bdi>`);
  return html`<p class="bet-placed" role="status"><b>${many(points, 'point')}</b> bet${who || ''}. You can change it until the question opens.</p>`;
}
