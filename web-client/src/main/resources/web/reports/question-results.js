import { chart } from '../core/chart.js';
import { afterText } from '../core/buzzer.js';
import { verdictIcon } from '../core/choice-marks.js';
import { beyond, count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { plain } from '../core/markup.js';
import { promptText, richText } from '../core/rich-text.js';
import { betsView, contendersView } from './format-results.js';
import { percent, secondsOf, shareRight } from './report-format.js';

/** A question is hard up to the first share of correct players, of medium difficulty up to the second, else easy. */
const HARD = 0.4;
const MEDIUM = 0.7;

/** What the host marked by hand. */
const GIVEN_MARKS = { __proto__: null, accept: 'accepted by hand', half: 'half, by hand', reject: 'rejected by hand' };

/**
 * Renders a bar for each question: correct, wrong, and no answer, from left to right.
 *
 * @param {!Array<!trivium.QuestionReport>} questions
 * @return {!trivium.Template}
 */
export function barsView(questions) {
  return html`<section class="bars">
    <h2>Share right, question by question</h2>
    <p class="soft">Percentages are shares of all players who were in the room and could answer.</p>
    <p class="legend" aria-hidden="true">
      <span><i class="is-right"></i> right</span>
      ${questions.some(({ half }) => half) ? html`<span><i class="is-half"></i> half right</span>` : nothing} <span><i class="is-wrong"></i> wrong</span> <span><i class="is-none"></i> no answer</span>
    </p>
    <ol>
      ${questions.map((question) => bar(question))}
    </ol>
  </section>`;
}

function bar(question) {
  const { question: number, prompt, right, half = 0, wrong, unanswered, dropped, tieBreak } = question;
  const share = tieBreak ? null : shareRight(question);
  const all = Math.max(1, right + half + wrong + unanswered);
  const part = (kind, players) => html`<i class="is-${kind}" .style=${`width: ${(100 * players) / all}%`}></i>`;
  return html`<li class=${dropped ? 'is-dropped' : ''}>
    <a href=${`#question-${number + 1}`}><span class="number" translate="no">${number + 1}</span> <bdi>${plain(prompt)}</bdi></a>
    <span class="stack" aria-hidden="true">${tieBreak ? nothing : html`${part('right', right)}${half ? part('half', half) : nothing}${part('wrong', wrong)}`}</span>
    <b class="number" translate="no">${dropped ? 'dropped' : tieBreak ? 'tie-break' : share === null ? '–' : percent(share)}</b>
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
    ${facts(question)} ${answersView(question)} ${trapView(question)} ${betsView(question)}
    ${explanation
      ? html`<details class="notes-excerpt">
          <summary>What the notes say</summary>
          <div class="explanation">${richText(explanation)}</div>
        </details>`
      : nothing}
  </article>`;
}

function answersView(question) {
  if (question.tieBreak) {
    return html`${rightView(question)} ${contendersView(question)}`;
  }
  return question.presses?.length ? pressesView(question) : question.choices.length ? chartView(question) : typedView(question);
}

function facts(question) {
  const { right, half = 0, wrong, unanswered, out = 0, time } = question;
  if (question.tieBreak) {
    return html`<p class="facts"><b>Tie-break, without points</b> <span>${many(right + wrong, 'answer')}</span> <span>${secondsOf(time)} on average</span></p>`;
  }
  const share = shareRight(question);
  const how = share <= HARD ? 'Hard' : share <= MEDIUM ? 'Medium' : 'Easy';
  return html`<p class="facts">
    ${share === null ? nothing : html`<b>${percent(share)} of all players right</b>`}
    <span>${count(right)} right${half ? `, ${count(half)} half right` : ''}, ${count(wrong)} wrong, ${count(unanswered)} without answer</span>
    ${out ? html`<span>${count(out)} out</span>` : nothing}
    <span>${secondsOf(time)} on average</span>
    ${share === null || !(right + half + wrong) ? nothing : html`<span>${how}</span>`}
    ${question.flags ? html`<span class="flags">${many(question.flags, 'player')} said it looks wrong</span>` : nothing}
  </p>`;
}

/** Renders who pressed the buzzer, in their order, with the right answer. */
function pressesView(question) {
  const { presses } = question;
  return html`${rightView(question)}
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

function rightView({ accepted, choices, correct }) {
  const right = accepted.length ? accepted : correct.map((choice) => choices[choice]);
  return html`<p>Right: ${right.map((text, index) => html`${index ? ', ' : ''}<b><bdi>${text}</bdi></b>`)}</p>`;
}

/** Renders the chart of a question, with an explanation of the counts for orders and pairs. */
function chartView(question) {
  const caption = { order: 'The right order, and how many had each place right:', match: 'The right pairs, and how many had each:' }[question.kind];
  return html`${caption ? html`<p class="soft">${caption}</p>` : nothing} ${chart(question, question)}`;
}

function typedView(question) {
  const { typed, right, half = 0, wrong } = question;
  const all = Math.max(1, right + half + wrong, ...typed.map(({ players }) => players));
  return html`${rightView(question)}
    <ul class="chart typed-answers">
      ${typed.map((answer) => typedAnswer(answer, all))}
    </ul>`;
}

function typedAnswer({ text, players, right, mark }, all) {
  const credit = right ? 'right' : mark === 'half' ? 'half' : 'wrong';
  return html`<li class="bar-row tone-${credit === 'wrong' ? 2 : 3} is-${credit}">
    <p class="label"><bdi translate="no">${text}</bdi>${right ? html`<span class="unseen"> (right)</span>` : nothing} ${mark ? html`<span class="given-mark">${GIVEN_MARKS[mark]}</span>` : nothing}</p>
    <p class="share">
      <span class="groove" aria-hidden="true"><i .style=${`transform: scaleX(${players / all})`}></i></span>
      <b class="number" translate="no">${count(players)}</b><span class="unseen"> ${players === 1 ? 'player' : 'players'}</span>
    </p>
    <span class="tick" aria-hidden="true">${right ? verdictIcon('right') : credit === 'half' ? '½' : nothing}</span>
  </li>`;
}

function trapView({ trap }) {
  return trap
    ? html`<p class="trap"><b>Most common wrong answer:</b> “<bdi>${plain(trap.answer)}</bdi>”, given by ${many(trap.players, 'player')}.</p>`
    : nothing;
}
