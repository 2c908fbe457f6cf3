import { count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { logo } from '../core/logo.js';
import { roundLine } from '../core/rounds.js';

/** Most names of those who play a joker. */
const MOST_NAMES = 8;

/**
 * Renders who plays the joker, below the title of a round; nothing if nobody does.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template|symbol}
 */
export function jokersLine({ jokers }) {
  if (!jokers?.count) {
    return nothing;
  }
  const shown = jokers.names.slice(0, MOST_NAMES);
  const rest = jokers.count - shown.length;
  return html`<p class="jokers" data-fit="1.5 0.75">
    <span class="soft">${jokers.count === 1 ? 'Joker' : 'Jokers'}</span>
    ${shown.map((name, index) => html`${index ? ', ' : ''}<b><bdi translate="no">${name}</bdi></b>`)}${rest > 0 ? ` and ${rest} more` : nothing}
  </p>`;
}

/**
 * Renders the bets on the last question of the round, which is not shown yet.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template}
 */
export function betsView(game) {
  const { bets, players } = game;
  const made = bets.tally?.answered ?? 0;
  const of = bets.tally?.of ?? players;
  return html`<main class="sheet-waiting">
    <header class="strip"><p class="brand">${logo()} Trivium</p><p></p><p class="round">${roundLine(game)}</p></header>
    <section>
      <h1 data-fit="4.5 1.25">Place your bets</h1>
      <p class="soft">${bets.of > 1 ? `Question ${bets.of} of ${bets.of} is next.` : 'One question follows.'} Right wins the bet, wrong or no answer loses it.</p>
      <p class="bet-count"><b class="number" translate="no">${count(made)}</b> of ${many(of, 'bet')} placed</p>
    </section>
  </main>`;
}
