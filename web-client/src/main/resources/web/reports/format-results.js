import { count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { teamName } from '../core/teams.js';

/** Longer lists end with the number of the others; the downloads have all. */
const MOST_ROWS = 20;
const MOST_NAMES = 40;

/**
 * Renders who played a joker and who was out of the knock-out rounds; nothing without such rounds.
 *
 * @param {!trivium.RoomReport} report
 * @return {!trivium.Template|symbol}
 */
export function formatsView(report) {
  const { jokers = [], eliminations = [] } = report;
  return jokers.length || eliminations.length
    ? html`<div class="formats">${jokers.length ? jokersView(report, jokers) : nothing} ${eliminations.length ? eliminationsView(report, eliminations) : nothing}</div>`
    : nothing;
}

function jokersView(report, jokers) {
  const shown = jokers.slice(0, MOST_ROWS);
  const several = report.rounds?.length;
  return html`<section class="jokers">
    <h2>Jokers</h2>
    <div class="card">
      <table class="outcomes">
        <thead>
          <tr><th scope="col" class="name">Played by</th>${several ? html`<th scope="col" class="round">Round</th>` : nothing}<th scope="col">Points added</th></tr>
        </thead>
        <tbody>
          ${shown.map(
            ({ name, team, round, points }) => html`<tr>
              <th scope="row" class="name">${teamName(team, name)}</th>
              ${several ? html`<td class="round"><bdi>${roundName(report, round)}</bdi></td>` : nothing}
              <td><b>+${count(points)}</b></td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${others(jokers.length - shown.length, 'joker')}
  </section>`;
}

function eliminationsView(report, eliminations) {
  const rounds = [...new Set(eliminations.map(({ round }) => round))];
  return html`<section class="knock-outs">
    <h2>Knock-out</h2>
    ${rounds.map((round) => {
      const places = eliminations.filter((place) => place.round === round);
      const steps = [...new Set(places.map(({ out }) => out))];
      return html`<div class="card">
        ${report.rounds?.length ? html`<h3 dir="auto">${roundName(report, round)}</h3>` : nothing}
        <dl>
          ${steps.map((step) => {
            const those = places.filter(({ out }) => out === step);
            return html`<div>
              <dt>${step === undefined ? 'Left at the end' : html`Out at <a href=${`#question-${step + 1}`}>question ${step + 1}</a>`}</dt>
              <dd class=${step === undefined ? 'is-left' : ''}>
                ${those.slice(0, MOST_NAMES).map(({ name, team }) => html`<span>${teamName(team, name)}</span> `)}
                ${those.length > MOST_NAMES ? html`<span class="soft">and ${count(those.length - MOST_NAMES)} more</span>` : nothing}
              </dd>
            </div>`;
          })}
        </dl>
      </div>`;
    })}
  </section>`;
}

/**
 * Renders the bets on a question with what was won or lost; nothing without bets.
 *
 * @param {!trivium.QuestionReport} question
 * @return {!trivium.Template|symbol}
 */
export function betsView({ bets = [], dropped }) {
  const shown = bets.slice(0, MOST_ROWS);
  return bets.length
    ? html`<section class="bets">
        <h4>Bets</h4>
        <table class="outcomes">
          <thead>
            <tr><th scope="col" class="name">Bet by</th><th scope="col">Bet</th><th scope="col" class="outcome">Result</th></tr>
          </thead>
          <tbody>
            ${shown.map(
              ({ name, team, bet, points }) => html`<tr>
                <th scope="row" class="name">${teamName(team, name)}</th>
                <td>${count(bet)}</td>
                <td class="outcome">${betResult(bet, points, dropped)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
        ${others(bets.length - shown.length, 'bet')}
      </section>`
    : nothing;
}

function betResult(bet, points, dropped) {
  if (dropped) {
    return html`<span class="soft">returned</span>`;
  }
  return points > 0
    ? html`<b class="is-won">won ${count(points)}</b>`
    : points < 0
      ? html`<b class="is-lost">lost ${count(-points)}</b>`
      : html`<span class="soft">${bet ? 'kept' : '–'}</span>`;
}

/**
 * Renders those between whom a tie-break decided, with their numbers; nothing for other questions.
 *
 * @param {!trivium.QuestionReport} question
 * @return {!trivium.Template|symbol}
 */
export function contendersView({ contenders = [] }) {
  const ranks = [...new Set(contenders.map(({ rank }) => rank))];
  return contenders.length
    ? html`<table class="outcomes">
        <thead>
          <tr>
            <th scope="col" class="name">Tied</th>
            <th scope="col">${contenders.some(({ team }) => team !== undefined) ? 'Median' : 'Number'}</th>
            <th scope="col">Off by</th>
            <th scope="col" class="outcome">Result</th>
          </tr>
        </thead>
        ${ranks.map((rank) => {
          const tied = contenders.filter((one) => one.rank === rank);
          const decided = tied.some(({ won }) => won);
          return html`<tbody>
            ${tied.map(
              ({ name, team, number, distance, won }) => html`<tr>
                <th scope="row" class="name">${teamName(team, name)}</th>
                <td>${number ?? '–'}</td>
                <td>${distance ?? '–'}</td>
                <td class="outcome">${won ? html`<b class="is-won">won rank ${rank}</b>` : html`<span class="soft">${decided ? '' : 'still tied'}</span>`}</td>
              </tr>`,
            )}
          </tbody>`;
        })}
      </table>`
    : nothing;
}

function others(rest, noun) {
  return rest > 0 ? html`<p class="soft">and ${many(rest, `more ${noun}`)}. The downloads have all.</p>` : nothing;
}

/** Returns the name of a round; its number where it has no title. */
function roundName({ rounds = [] }, index) {
  return rounds[index]?.title || `Round ${index + 1}`;
}
