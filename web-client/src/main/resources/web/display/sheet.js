import { promptLine, rightAnswer } from '../core/answer-text.js';
import { choiceList, howTo } from '../core/choices.js';
import { countdown } from '../core/countdown.js';
import { count, many } from '../core/format.js';
import { lockingLeft, numberInRound } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { worthLabel } from '../core/labels.js';
import { logo } from '../core/logo.js';
import { inline, picture, promptText } from '../core/rich-text.js';
import { roundLine } from '../core/rounds.js';
import { pageOf, pagesOf } from './list-pages.js';

/** The time (ms) that the ring of the countdown stands for. */
const LOCK_TIME = 60_000;

/** Most questions in a list before the lock, and most answers: they have more text. */
const MOST_PROMPTS = 16;
const MOST_ANSWERS = 10;

/** Characters of a prompt that need half as much space again. */
const LONG_PROMPT = 60;

/** Characters of an answer that need as much space as another answer. */
const LONG_ANSWER = 120;

/**
 * Renders the newest question of the sheet. It has no clock: the host goes on when it has been read aloud.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template}
 */
export function sheetQuestionView(game) {
  const { question, sheet } = game;
  const answered = sheet.progress?.answered.at(-1) ?? 0;
  const of = sheet.progress?.of ?? game.players;
  const how = howTo(question);
  const worth = worthLabel(question);
  const long = question.prompt.length > 240 || question.prompt.includes('\n');
  const tight = question.choices.length > 4 || question.partners || question.picture || long ? 'is-tight' : '';
  return html`<main class="open-question on-sheet is-${question.kind} ${question.choices.length ? tight : 'is-typed'}">
    <header class="strip">
      <p class="round">
        Question <b class="number" translate="no">${numberInRound(question)}</b> of ${question.of} <span class="soft">· Answer sheet</span>
        ${worth ? html`<span class="worth">${worth}</span>` : nothing}
      </p>
      <p></p>
      <p class="answered">
        <span class="meter" aria-hidden="true"><i .style=${`transform: scaleX(${of ? answered / of : 0})`}></i></span>
        <b class="number" translate="no">${count(answered)}</b> of <span class="number" translate="no">${count(of)}</span> answered
      </p>
    </header>
    <div class="prompt-row">
      <div class="prompt-box">
        <h1 class="prompt ${long ? 'is-endless' : ''}" data-fit="2.75 0.5" dir="auto"><span class="words">${promptText(question.prompt)}</span></h1>
        ${picture(question)}
      </div>
    </div>
    ${how ? html`<p class="task-hint" data-fit=${question.choices.length ? '1.25 0.75' : '1.875 0.75'}>${how}</p>` : nothing}
    ${choiceList(question, { list: 'choices', item: 'choice-card', sizes: '1.875 0.5' })}
  </main>`;
}

/**
 * Renders the countdown to the lock, and all questions of the sheet.
 *
 * @param {!trivium.DisplayView} view
 * @return {!trivium.Template}
 */
export function lockingView({ game, now, shownAt = now }) {
  const { questions, progress } = game.sheet;
  const left = lockingLeft(game, now);
  const first = questions[0];
  const page = pageOf(promptPages(game), shownAt, now);
  return html`<main class="sheet-locking">
    ${header(game, page)}
    <div class="lock">
      ${countdown(left, Math.max(LOCK_TIME, left))}
      <div>
        <h1>${game.paused ? 'The countdown is paused' : 'Last chance to change an answer'}</h1>
        <p class="soft">The answer sheet is locked when the time is up.</p>
      </div>
    </div>
    ${list(page.items, (question) => html`<p class="entry-text" dir="auto">${inline(promptLine(question))}</p>
      ${progress
        ? html`<span class="soft number" translate="no">${progress.answered[question.question - first.question] ?? 0}/${progress.of}<span class="unseen"> answered</span></span>`
        : nothing}`)}
  </main>`;
}

/**
 * Renders the wait while the host marks the answers.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template}
 */
export function markingView(game) {
  return html`<main class="sheet-waiting">
    <header class="strip"><p class="brand">${logo()} Trivium</p><p></p><p class="round">${roundLine(game)}</p></header>
    <section>
      <h1 data-fit="4 1.25">Answers are being marked</h1>
      <p class="soft">${many(game.sheet?.questions.length ?? 0, 'question')}: the answer sheet is locked.</p>
    </section>
  </main>`;
}

/**
 * Renders all questions of the sheet with their right answers.
 *
 * @param {!trivium.DisplayView} view
 * @return {!trivium.Template}
 */
export function answersView({ game, now, shownAt = now }) {
  const page = pageOf(answerPages(game), shownAt, now);
  const { reveals } = game.sheet;
  return html`<main class="sheet-answers">
    ${header(game, page, html`<h1 data-fit="2 1">The answers</h1>`)}
    ${list(page.items, (question) => html`<div class="entry-text">
      <p class="soft" dir="auto">${inline(promptLine(question))}</p>
      <p class="right-answer" dir="auto">${reveals[question.question] ? rightAnswer(question, reveals[question.question]) : 'It doesn’t count'}</p>
    </div>`)}
  </main>`;
}

function header(game, { number, of }, title = html`<p></p>`) {
  return html`<header class="strip">
    <p class="brand">${logo()} Trivium</p>
    ${title}
    <p class="round">${of > 1 ? html`Page <b class="number" translate="no">${number + 1}</b> of ${of}` : roundLine(game)}</p>
  </header>`;
}

function list(questions, content) {
  const rows = Math.ceil(questions.length / 2);
  return html`<ol class="sheet-list ${questions.length > 5 ? '' : 'is-short'}" data-fit="1.75 0.5" .style=${`--rows: ${questions.length > 5 ? rows : questions.length}`}>
    ${questions.map((question) => html`<li><span class="nth number" translate="no">${numberInRound(question)}</span>${content(question)}</li>`)}
  </ol>`;
}

function promptPages({ sheet }) {
  return pagesOf(sheet.questions, MOST_PROMPTS, ({ prompt }) => (prompt.length > LONG_PROMPT ? 1.5 : 1));
}

function answerPages({ sheet }) {
  return pagesOf(sheet.questions, MOST_ANSWERS, (question) => {
    const { correct = [], accepted = [] } = sheet.reveals[question.question] ?? {};
    const { choices, partners = [], kind } = question;
    const shown = kind === 'match' ? [...choices, ...partners] : kind === 'text' ? accepted.slice(0, 1) : correct.map((choice) => choices[choice] ?? '');
    return 1 + Math.floor(shown.join('').length / LONG_ANSWER);
  });
}

/**
 * Returns the pages of the list that the scene has; a single one for other scenes.
 *
 * @param {!trivium.GameState} game
 * @return {!Array<!Array<!trivium.Question>>}
 */
export function sheetPages(game) {
  return game.phase === 'answers' ? answerPages(game) : game.phase === 'locking' ? promptPages(game) : [[]];
}
