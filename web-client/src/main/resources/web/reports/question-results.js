import { chart } from '../core/chart.js';
import { afterText } from '../core/buzzer.js';
import { verdictIcon } from '../core/choice-marks.js';
import { beyond, count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { plain } from '../core/markup.js';
import { promptText, richText } from '../core/rich-text.js';
import { percent, secondsOf, shareRight } from './report-format.js';

/** A question is hard up to the first share of correct players, of medium difficulty up to the second, else easy. */
const HARD = 0.4;
const MEDIUM = 0.7;

/**
 * Renders a bar for each question: correct, wrong, and no answer, from left to right.
 *
 * @param {!Array<!trivium.QuestionReport>} questions
 * @return {!trivium.Template}
 */
export function barsView(questions) {
  return html`<section class="bars">
    <h2>Share right, question by question</h2>
    <p class="soft">Percentages are shares of all players who were in the room for the question.</p>
    <p class="legend" aria-hidden="true">
      <span><i class="is-right"></i> right</span> <span><i class="is-wrong"></i> wrong</span> <span><i class="is-none"></i> no answer</span>
    </p>
    <ol>
      ${questions.map((question) => bar(question))}
    </ol>
  </section>`;
}

function bar(question) {
  const { question: number, prompt, right, wrong, unanswered, dropped } = question;
  const share = shareRight(question);
  const all = Math.max(1, right + wrong + unanswered);
  const part = (kind, players) => html`<i class="is-${kind}" .style=${`width: ${(100 * players) / all}%`}></i>`;
  return html`<li class=${dropped ? 'is-dropped' : ''}>
    <a href=${`#question-${number + 1}`}><span class="number" translate="no">${number + 1}</span> <bdi>${plain(prompt)}</bdi></a>
    <span class="stack" aria-hidden="true">${part('right', right)}${part('wrong', wrong)}</span>
    <b class="number" translate="no">${dropped ? 'dropped' : share === null ? '–' : percent(share)}</b>
  </li>`;
}

/**
 * @param {!Array<!trivium.QuestionReport>} questions
 * @return {!trivium.Template}
 */
export function cardsView(questions) {
  return html`<section class="cards">
    <h2>Questions</h2>
    ${questions.map((question) => card(question))}
  </section>`;
}

function card(question) {
  const { question: number, kind, prompt, choices, correct, accepted, dropped, corrected } = question;
  const right = kind === 'match' ? [] : correct.map((choice) => choices[choice]);
  const explanation = beyond(question.explanation, prompt, [...accepted, ...right]);
  return html`<article class="card" id=${`question-${number + 1}`}>
    <header>
      <h3 dir="auto"><span class="soft number" translate="no">${number + 1}</span> <span class="words">${promptText(prompt)}</span></h3>
      ${dropped
        ? html`<p class="correction-note">Dropped – doesn’t count</p>`
        : corrected
          ? html`<p class="correction-note">Corrected</p>`
          : nothing}
    </header>
    ${facts(question)} ${question.presses?.length ? pressesView(question) : choices.length ? chartView(question) : typedView(question)} ${trapView(question)}
    ${explanation
      ? html`<details class="notes-excerpt">
          <summary>What the notes say</summary>
          <div class="explanation">${richText(explanation)}</div>
        </details>`
      : nothing}
  </article>`;
}

function facts(question) {
  const { right, wrong, unanswered, time } = question;
  const share = shareRight(question);
  const how = share <= HARD ? 'Hard' : share <= MEDIUM ? 'Medium' : 'Easy';
  return html`<p class="facts">
    ${share === null ? nothing : html`<b>${percent(share)} of all players right</b>`}
    <span>${count(right)} right, ${count(wrong)} wrong, ${count(unanswered)} without answer</span>
    <span>${secondsOf(time)} on average</span>
    ${share === null || !(right + wrong) ? nothing : html`<span>${how}</span>`}
    ${question.flags ? html`<span class="flags">${many(question.flags, 'player')} said it looks wrong</span>` : nothing}
  </p>`;
}

/** Renders who pressed the buzzer, in their order, with the right answer. */
function pressesView({ presses, accepted, choices, correct }) {
  const right = accepted.length ? accepted : correct.map((choice) => choices[choice]);
  return html`<p>Right: ${right.map((text, index) => html`${index ? ', ' : ''}<b><bdi>${text}</bdi></b>`)}</p>
    <ol class="press-report" aria-label="Presses of the buzzer">
      ${presses.map(
        ({ name, after, right: judged }, index) => html`<li>
          <bdi translate="no">${name}</bdi>
          <span class="soft number" translate="no">${index ? afterText(after) || '+0.00 s' : 'first'}</span>
          <span class="soft">${judged === undefined ? 'did not get to answer' : judged ? 'right' : 'wrong'}</span>
        </li>`,
      )}
    </ol>`;
}

/** Renders the chart of a question, with an explanation of the counts for orders and pairs. */
function chartView(question) {
  const caption = { order: 'The right order, and how many had each place right:', match: 'The right pairs, and how many had each:' }[question.kind];
  return html`${caption ? html`<p class="soft">${caption}</p>` : nothing} ${chart(question, question)}`;
}

function typedView({ accepted, typed, right: rightly, wrong }) {
  const all = Math.max(1, rightly + wrong, ...typed.map(({ players }) => players));
  return html`<p>Right: ${accepted.map((text, index) => html`${index ? ', ' : ''}<b><bdi>${text}</bdi></b>`)}</p>
    <ul class="chart typed-answers">
      ${typed.map(
        ({ text, players, right }) => html`<li class="bar-row tone-${right ? 3 : 2} ${right ? 'is-right' : 'is-wrong'}">
          <p class="label"><bdi translate="no">${text}</bdi>${right ? html`<span class="unseen"> (right)</span>` : nothing}</p>
          <p class="share">
            <span class="groove" aria-hidden="true"><i .style=${`transform: scaleX(${players / all})`}></i></span>
            <b class="number" translate="no">${count(players)}</b><span class="unseen"> ${players === 1 ? 'player' : 'players'}</span>
          </p>
          <span class="tick">${right ? verdictIcon('right') : nothing}</span>
        </li>`,
      )}
    </ul>`;
}

function trapView({ trap }) {
  return trap
    ? html`<p class="trap"><b>Most common wrong answer:</b> “<bdi>${plain(trap.answer)}</bdi>”, given by ${many(trap.players, 'player')}.</p>`
    : nothing;
}
