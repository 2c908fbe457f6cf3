import { count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { plain } from '../core/markup.js';
import { membersView, teamName } from '../core/teams.js';
import { playersMatching, secondsOf } from './report-format.js';
import { MORE_ROWS } from './report-state.js';

/** Symbol and description of each mark; the shapes differ, so colour is not needed. */
const MARKS = {
  __proto__: null,
  r: { sign: '✓', name: 'right' },
  h: { sign: '½', name: 'half right', special: true },
  w: { sign: '✗', name: 'wrong' },
  '-': { sign: '·', name: 'no answer' },
  x: { sign: '/', name: 'dropped' },
  o: { sign: 'out', name: 'of a knock-out round', special: true },
  t: { sign: '≈', name: 'tie-break', special: true },
};

/**
 * Renders the players as a table, and a grid of players and questions.
 *
 * @param {!trivium.ReportState} ui
 * @param {!trivium.ReportActions} act
 * @return {!trivium.Template}
 */
export function playersView({ report, rows, query }, act) {
  const { players, questions, rounds = [] } = report;
  const all = playersMatching(players, query);
  const shown = all.slice(0, rows);
  return html`<section class="players">
    <header class="finder">
      <h2>Players</h2>
      <input
        class="field no-print"
        type="search"
        dir="auto"
        aria-label="Find a player"
        placeholder="Find a player"
        .value=${query}
        @input=${({ target }) => act.search(target.value)}
      />
    </header>
    ${all.length ? html`${table(shown, report)} ${more(shown, all, act)}` : html`<p class="soft">No players match.</p>`}
    ${all.length && questions.length
      ? html`<h2>Who knew what</h2>
          <p class="legend">
            ${legend(players).map(
              ([mark, { sign, name }]) => html`<span><i class="mark-${nameOf(mark)}">${sign}</i> ${name}</span> `,
            )}
          </p>
          ${grid(shown, questions, rounds)} ${more(shown, all, act)}`
      : nothing}
  </section>`;
}

/** Returns the marks to explain: those of special rules only if they occur. */
function legend(players) {
  return Object.entries(MARKS).filter(([mark, { special }]) => !special || players.some(({ marks }) => marks.includes(mark)));
}

function table(players, { teams = [], rounds = [], questions }) {
  const halves = questions.some(({ half }) => half);
  const numbers = new Map(teams.map(({ name, team }) => [name, team]));
  // With rounds, the points have a second row of headings, one for each round.
  const height = rounds.length ? 2 : nothing;
  return html`<div class="wide" tabindex="0" role="region" aria-label="Players">
    <table class="standings ${rounds.length ? 'has-rounds' : ''}">
      <thead>
        <tr>
          <th scope="col" rowspan=${height}>Rank</th>
          <th scope="col" class="who" rowspan=${height}>Name</th>
          ${teams.length ? html`<th scope="col" class="team" rowspan=${height}>Team</th>` : nothing}
          <th scope="col" rowspan=${height}>Points</th>
          ${rounds.length ? html`<th scope="colgroup" class="group" colspan=${rounds.length}>Points by round</th>` : nothing}
          <th scope="col" rowspan=${height}>Right</th>
          ${halves ? html`<th scope="col" rowspan=${height}>Half right</th>` : nothing}
          <th scope="col" rowspan=${height}>Wrong</th>
          <th scope="col" rowspan=${height}>No answer</th>
          <th scope="col" rowspan=${height}>Mean time</th>
        </tr>
        ${rounds.length
          ? html`<tr>
              ${rounds.map(({ title, bank }, index) => html`<th scope="col" class="round-name" title=${title || bank}><span class="number" translate="no">${index + 1}</span> <bdi>${title || bank}</bdi></th>`)}
            </tr>`
          : nothing}
      </thead>
      <tbody>
        ${players.map(
          ({ rank, name, team, members, total, rounds: points = [], right, half = 0, wrong, unanswered, time }) => html`<tr>
            <td>${count(rank)}</td>
            <th scope="row" class="who"><bdi translate="no">${name}</bdi>${membersView(members)}</th>
            ${teams.length ? html`<td class="team">${team ? teamName(numbers.get(team), team) : '–'}</td>` : nothing}
            <td><b>${count(total)}</b></td>
            ${rounds.map((_, index) => html`<td>${count(points[index] ?? 0)}</td>`)}
            <td>${right}</td>
            ${halves ? html`<td>${half}</td>` : nothing}
            <td>${wrong}</td>
            <td>${unanswered}</td>
            <td>${secondsOf(time)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function grid(players, questions, rounds) {
  return html`<div class="wide" tabindex="0" role="region" aria-label="Who knew what">
    <table class="grid">
      <thead>
        ${rounds.length
          ? html`<tr>
              <td class="who"></td>
              ${rounds.filter(({ questions: asked }) => asked > 0).map(({ title, bank, questions: asked }) => html`<th scope="colgroup" class="round-name" colspan=${asked} title=${title || bank}><bdi>${title || bank}</bdi></th>`)}
            </tr>`
          : nothing}
        <tr>
          <th scope="col" class="who">Name</th>
          ${questions.map(({ question, prompt }) => html`<th scope="col"><a href=${`#question-${question + 1}`} title=${plain(prompt)}>${question + 1}</a></th>`)}
        </tr>
      </thead>
      <tbody>
        ${players.map(
          ({ name, marks }) => html`<tr>
            <th scope="row" class="who"><bdi translate="no">${name}</bdi></th>
            ${[...marks].map((mark) => html`<td class=${`mark-${nameOf(mark)}`}>${MARKS[mark]?.sign ?? mark}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Returns the class name of a mark. */
function nameOf(mark) {
  return mark === '-' ? 'none' : mark;
}

function more(shown, all, act) {
  const rest = all.length - shown.length;
  return rest > 0
    ? html`<p class="more">
        <span class="soft">The first ${count(shown.length)} of ${many(all.length, 'player')}.</span>
        <button class="button quiet no-print" @click=${act.more}>Show ${count(Math.min(MORE_ROWS, rest))} more</button>
      </p>`
    : nothing;
}
