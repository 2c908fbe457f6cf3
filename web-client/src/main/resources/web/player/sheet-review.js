import { givenAnswer, rightAnswer } from '../core/answer-text.js';
import { verdictIcon } from '../core/choice-marks.js';
import { count, many } from '../core/format.js';
import { numberInRound } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { logo } from '../core/logo.js';
import { notice } from '../core/notice.js';
import { isPlaced, ordinal } from '../core/rank.js';
import { inline } from '../core/rich-text.js';

const VERDICTS = { right: 'Right', half: 'Half right', wrong: 'Wrong', none: 'No answer' };

/**
 * Renders all answers of the sheet with their marks.
 *
 * @param {!trivium.GameState} game
 * @param {(function(!trivium.GameState): !trivium.Template)=} teamResult renders the result of the own team
 * @return {!trivium.Template}
 */
export function sheetResultView(game, teamResult = () => nothing) {
  const { sheet, standing: own } = game;
  const results = Object.values(sheet.results);
  const gained = results.reduce((sum, { points }) => sum + points, 0);
  const right = results.filter(({ correct }) => correct).length;
  return html`<main class="sheet-answers">
    <header class="bar"><p class="brand">${logo()} Trivium</p></header>
    ${notice(game)}
    <section class="place">
      <h1 tabindex="-1" data-focus>
        ${results.length ? html`<small>${right} of ${count(sheet.questions.length)} right</small> <span class="number" translate="no">${gained > 0 ? `+${count(gained)}` : '0'}</span>` : 'The answers'}
      </h1>
      ${own && isPlaced(own) ? html`<p class="soft">You’re ${ordinal(own.rank)} of ${count(own.of)}, with ${many(own.total, 'point')}.</p>` : nothing}
    </section>
    ${teamResult({ ...game, result: wholeResult(results) })}
    <ol class="sheet-marks">
      ${sheet.questions.map((question) => markedAnswer(sheet, question))}
    </ol>
  </main>`;
}

/** Returns the last result with what the team has won with the whole sheet; null without results. */
function wholeResult(results) {
  const last = results.at(-1);
  const points = results.reduce((sum, { team }) => sum + (team?.points ?? 0), 0);
  return last ? { ...last, ...(last.team && { team: { ...last.team, points, best: undefined } }) } : null;
}

function markedAnswer(sheet, question) {
  const { question: number, prompt } = question;
  const [reveal, result, answer] = [sheet.reveals[number], sheet.results[number], sheet.answers[number]];
  const verdict = verdictOf(result, answer);
  return html`<li class=${result ? `is-${verdict}` : 'is-plain'}>
    ${result ? html`<span class="verdict-icon">${icon(verdict)}<span class="unseen">${VERDICTS[verdict]}</span></span>` : nothing}
    <div class="texts">
      <p class="prompt-line" dir="auto"><span class="nth number" dir="ltr" translate="no">${numberInRound(question)}.</span> ${inline(prompt)}</p>
      ${reveal ? html`<p class="right-answer" dir="auto"><span class="unseen" dir="ltr">Right answer: </span>${rightAnswer(question, reveal)}</p>` : nothing}
      ${answer && verdict !== 'right' ? html`<p class="given soft" dir="auto"><span dir="ltr">Your answer:</span> ${givenAnswer(question, answer.response)}</p>` : nothing}
    </div>
    ${result ? html`<b class="number" translate="no">${result.points ? `+${count(result.points)}` : '0'}</b>` : nothing}
  </li>`;
}

/**
 * Renders the marks of the questions of the sheet that have been revealed, as a row; nothing in a live round.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template|symbol}
 */
export function sheetStripView({ sheet, question }) {
  if (!sheet) {
    return nothing;
  }
  return html`<ol class="sheet-strip" aria-label="Your sheet so far">
    ${sheet.questions.map((other) => {
      const { question: number } = other;
      const shown = Boolean(sheet.reveals[number]);
      const verdict = shown ? verdictOf(sheet.results[number], sheet.answers[number]) : 'hidden';
      return html`<li class="is-${verdict} ${number === question.question ? 'is-current' : ''}">
        <span class="number" translate="no">${numberInRound(other)}</span><span class="unseen">${shown ? `: ${VERDICTS[verdict]}` : ''}</span>
        ${shown ? icon(verdict) : nothing}
      </li>`;
    })}
  </ol>`;
}

/** Returns the mark of an answer; points without a correct answer mean that it is half right. */
function verdictOf(result, answer) {
  if (!result) {
    return 'none';
  }
  return result.correct ? 'right' : result.points > 0 ? 'half' : answer ? 'wrong' : 'none';
}

function icon(verdict) {
  return verdict === 'half' ? html`<span class="half" aria-hidden="true">½</span>` : verdictIcon(verdict);
}
