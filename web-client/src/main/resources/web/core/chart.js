import { html, nothing } from './html.js';
import { mended } from './notice.js';
import { letterOf, mark, toneOf, verdictIcon } from './shapes.js';
import { count, many } from './words.js';

/** The answer of the question that is shown: bars where choices were picked, what is accepted where it was typed. */
export function answers(game, sizes) {
  const { question, reveal } = game;
  return html`<div class="answers">
    ${mended(game)} ${question.kind === 'text' ? accepted(reveal, sizes) : chart(question, reveal, sizes)}
  </div>`;
}

function accepted({ accepted: texts }, sizes = nothing) {
  return html`<ul class="accepted" data-fit=${sizes}>
    ${texts.map((text) => html`<li><span class="tick">${verdictIcon('right')}</span> ${text}</li>`)}
  </ul>`;
}

/**
 * How many picked each choice, as bars; the right ones carry a tick and their name, not just a colour.
 *
 * @param sizes for a page that fits its texts into a box: see display/fit.js
 */
export function chart({ choices }, { correct, counts }, sizes = nothing) {
  const most = Math.max(1, ...counts);
  return html`<ol class="chart" data-fit=${sizes}>
    ${choices.map((choice, number) => {
      const right = correct.includes(number);
      const picked = counts[number] ?? 0;
      return html`<li class="on-paper bar-row ${toneOf(number)} ${right ? 'is-right' : 'is-wrong'}">
        ${mark(number)}
        <p class="label">
          <span class="unseen">${letterOf(number)}: </span>${choice}
          ${right ? html`<span class="unseen">(right answer)</span>` : nothing}
        </p>
        <p class="share">
          <span class="groove" aria-hidden="true"><i .style=${`transform: scaleX(${picked / most})`}></i></span>
          <b class="number">${count(picked)}</b><span class="unseen"> ${many(picked, 'player').replace(/^\S+ /, '')}</span>
        </p>
        <span class="tick">${right ? verdictIcon('right') : nothing}</span>
      </li>`;
    })}
  </ol>`;
}
