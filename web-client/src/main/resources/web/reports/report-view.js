import { sitePath } from '../core/base-path.js';
import { count, many, spacedCode } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { plain } from '../core/markup.js';
import { formatsView } from './format-results.js';
import { page } from './page-shell.js';
import { playersView } from './player-table.js';
import { barsView, cardsView } from './question-results.js';
import { dateOf, durationOf, meanShareRight, percent, shareRight } from './report-format.js';
import { deletionOf, REPORT_HINT } from './room-deletion.js';
import { teamsView } from './team-table.js';

const FILES = [
  ['report.xlsx', 'Excel workbook'],
  ['teams.csv', 'Teams, CSV'],
  ['players.csv', 'Players, CSV'],
  ['questions.csv', 'Questions, CSV'],
  ['answers.csv', 'Answers, CSV'],
];

/**
 * Renders the report of a room: overview, topics to repeat, questions, players. Without a host key there is no list of
 * rooms, and nobody may delete.
 *
 * @param {!trivium.ReportState} ui
 * @param {!trivium.ReportActions} act
 * @return {!trivium.Template}
 */
export function reportView(ui, act) {
  const links = html`${ui.key ? html`<a href=${sitePath('/rooms')}>Past rooms</a>` : nothing} <a href=${sitePath('/host')}>New room</a>`;
  const parts = { ui, ready: ui.report, links, waiting: 'Loading the report', hint: REPORT_HINT, confirmation: deletionOf(ui) };
  return page(parts, () => whole(ui, act), act);
}

function whole(ui, act) {
  const { report, fetching, key } = ui;
  const { bank, opened, room, finished, questions, players, again } = report;
  return html`<main class="report">
    <header class="head">
      <h1 dir="auto">${bank}</h1>
      <p class="soft">${dateOf(opened)}, room ${spacedCode(room)}${finished ? nothing : html` <span class="chip is-broken-off">Not finished</span>`}</p>
    </header>
    ${overview(report)}
    <section class="downloads no-print" aria-label="Downloads">
      ${FILES.filter(([file]) => file !== 'teams.csv' || report.teams?.length).map(
        ([file, label]) => html`<button class="button quiet" aria-busy=${fetching === file ? 'true' : 'false'} @click=${() => act.save(file)}>
          ${fetching === file ? html`<span class="spinner"></span>` : nothing} ${label}
        </button>`,
      )}
      <button class="button quiet" @click=${act.print}>Print</button>
      ${key ? html`<button class="button quiet delete" @click=${() => act.confirm(report)}>Delete</button>` : nothing}
    </section>
    ${questions.length
      ? html`${againView(again, questions)} ${barsView(questions)} ${cardsView(questions)}`
      : html`<p class="soft">No question has closed yet, so there are no results.</p>`}
    ${teamsView(report)} ${formatsView(report)} ${players.length ? playersView(ui, act) : html`<p class="soft">Nobody played.</p>`}
  </main>`;
}

function overview({ players, questions, rounds = [], duration, settings }) {
  const mean = meanShareRight(questions);
  const fact = (name, value) => html`<div><dt>${name}</dt><dd class="number" translate="no">${value}</dd></div>`;
  return html`<dl class="overview">
    ${fact(players.length === 1 ? 'player' : 'players', count(players.length))}
    ${rounds.length ? fact(rounds.length === 1 ? 'round' : 'rounds', count(rounds.length)) : nothing}
    ${fact(questions.length === 1 ? 'question' : 'questions', count(questions.length))}
    ${fact('right on average', mean === null ? '–' : percent(mean))}
    ${fact('duration', durationOf(duration))}
    ${rounds.length > 1
      ? nothing
      : html`${fact('per question', `${settings.limit / 1000} s`)} ${fact('scoring', settings.scoring === 'accuracy' ? 'Accuracy' : 'Speed')}`}
  </dl>`;
}

function againView(again, questions) {
  return html`<section class="again">
    <h2>Teach again</h2>
    ${again.length
      ? html`<ol>
          ${again.map((number) => {
            const asked = questions.find(({ question }) => question === number);
            const { prompt, trap } = asked;
            return html`<li>
              <a href=${`#question-${number + 1}`} dir="auto">${plain(prompt)}</a>
              <p class="soft">
                ${percent(shareRight(asked) ?? 0)} of all players were
                right${trap ? html`; ${many(trap.players, 'player')} answered “<bdi>${plain(trap.answer)}</bdi>”` : nothing}
              </p>
            </li>`;
          })}
        </ol>`
      : html`<p class="soft">Nothing stands out: most answers were correct.</p>`}
  </section>`;
}
