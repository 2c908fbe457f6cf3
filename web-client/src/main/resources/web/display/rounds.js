import { avatarView } from '../core/avatars.js';
import { sitePath } from '../core/base-path.js';
import { count, many, spacedCode } from '../core/format.js';
import { breakLeft } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { joinAddress, worthLabel } from '../core/labels.js';
import { logo } from '../core/logo.js';
import { isPlaced } from '../core/rank.js';
import { formatSentences } from '../core/round-format.js';
import { breakTitle, clockText, roundLength, roundNumber } from '../core/rounds.js';
import { teamBadge } from '../core/teams.js';
import { jokersLine } from './stakes.js';

/** Rows of the standing that fit beside the clock of a break. */
const MOST_ROWS = 5;

/**
 * Renders the title of a round.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template}
 */
export function roundView(game) {
  const { round, bank } = game;
  const worth = round ? worthLabel(round) : '';
  return html`<main class="round-opening">
    ${joinStrip(game)}
    <section class="round-title">
      <p class="which">${roundNumber(round)}</p>
      <h1 data-fit="5.5 1.25" dir="auto">${round?.title || bank}</h1>
      <p class="length">
        ${roundLength(game)} ${worth ? html`<span class="worth">${worth}</span>` : nothing}
        ${round?.anew ? html`<span class="soft">Everyone starts at zero</span>` : nothing}
      </p>
      ${rulesView(formatSentences(round?.format))}
      ${jokersLine(game)}
    </section>
  </main>`;
}

function rulesView(sentences) {
  return sentences.length ? html`<ul class="round-rules" data-fit="1.75 0.75">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : nothing;
}

/**
 * Renders a break: the time left, what comes next, the standing, and how to join.
 *
 * @param {!trivium.DisplayView} view
 * @return {!trivium.Template}
 */
export function breakView({ game, now }) {
  const { break: pause, players, room, locked } = game;
  const { next, top = [], teams = [] } = pause;
  const left = breakLeft(game, now);
  const rows = (teams.length ? teams : top).filter(isPlaced).slice(0, MOST_ROWS);
  return html`<main class="interlude">
    <header class="strip">
      <p class="brand">${logo()} Trivium</p>
      <p></p>
      <p class="round">${many(players, 'player')}</p>
    </header>
    <div class="halves ${rows.length ? '' : 'is-single'}">
      <section class="pause">
        <h1 data-fit=${left ? '2.5 1' : '4.5 1.25'}>${breakTitle(game)}</h1>
        ${left ? html`<p class="clock number" role="timer" translate="no">${clockText(left)}</p>` : nothing}
        ${next === undefined
          ? html`<p class="soft">Stay with us: the host is choosing it.</p>`
          : html`<p class="next" data-fit="2 0.75" dir="auto">${next ? html`<span class="soft">Next:</span> <b dir="auto">${next}</b>` : 'The next round follows.'}</p>`}
      </section>
      ${rows.length
        ? html`<ol class="so-far" aria-label="Standing">
            ${rows.map(
              ({ rank, name, total, team, avatar }) => html`<li class=${rank === 1 ? 'is-first' : ''}>
                <span class="rank number" translate="no">${rank}</span>
                <span class="who" data-fit="1.5 0.625">${teamBadge(team)}${avatarView(avatar)} <bdi translate="no">${name}</bdi></span>
                <span class="total number" translate="no">${count(total)}</span>
              </li>`,
            )}
          </ol>`
        : nothing}
    </div>
    ${locked
      ? nothing
      : html`<footer class="ticket join-strip">
          <img class="qr" src=${sitePath(`/qr/${room}.svg`)} alt="QR code to join this room" width="160" height="160" />
          <p data-fit="1.5 0.625">Join at <b>${joinAddress(game.joinUrl)}</b></p>
          <p class="code" translate="no"><span class="unseen">Room code </span>${spacedCode(room)}</p>
        </footer>`}
  </main>`;
}

function joinStrip({ joinUrl, room, locked, players }) {
  return html`<header class="strip">
    <p class="brand">${logo()} Trivium</p>
    <p class="join-reminder" data-fit="1.25 0.5">${locked ? nothing : html`${joinAddress(joinUrl)} <b class="code" translate="no">${spacedCode(room)}</b>`}</p>
    <p class="round">${many(players, 'player')}</p>
  </header>`;
}
