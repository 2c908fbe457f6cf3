import { promptLine, rightAnswer } from '../core/answer-text.js';
import { choiceList } from '../core/choices.js';
import { countdown } from '../core/countdown.js';
import { count, many } from '../core/format.js';
import { lockingLeft, numberInRound } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { worthLabel } from '../core/labels.js';
import { inline, picture, promptText } from '../core/rich-text.js';
import { markingPanel } from './marking-panel.js';

/** The time (ms) that the ring of the countdown stands for. */
const LOCK_TIME = 60_000;

/**
 * Renders the stage of a round with a sheet or with bets; null for what every round has.
 *
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {?trivium.Template}
 */
export function sheetStage(view, act) {
  const { game, now } = view;
  switch (game.phase) {
    case 'question':
      return game.question.sheet ? questionStage(game) : null;
    case 'locking':
      return lockingStage(game, now);
    case 'marking':
      return markingPanel(view, act);
    case 'answers':
      return answersStage(game);
    case 'bets':
      return betsStage(game);
    default:
      return null;
  }
}

function questionStage(game) {
  const { question, sheet } = game;
  const worth = worthLabel(question);
  const [answered, of] = [sheet.progress?.answered.at(-1) ?? 0, sheet.progress?.of ?? game.players];
  return html`<div class="progress-row">
      <p class="soft">
        Question <b class="number" translate="no">${numberInRound(question)}</b> of ${question.of}, on the answer sheet
        ${worth ? html`<span class="worth">${worth}</span>` : nothing}
      </p>
      <p class="answered"><b class="number" translate="no">${count(answered)}</b> of ${count(of)} answered</p>
    </div>
    <h1 class=${question.prompt.length > 180 ? 'is-endless' : ''} tabindex="-1" data-focus dir="auto"><span class="words">${promptText(question.prompt)}</span></h1>
    ${picture(question)} ${choiceList(question, { list: 'options', item: 'on-paper' })} ${progressView(game)}`;
}

function lockingStage(game, now) {
  const left = lockingLeft(game, now);
  return html`<div class="progress-row">
      <h1 tabindex="-1" data-focus>The sheet is about to be locked</h1>
      ${countdown(left, Math.max(LOCK_TIME, left))}
    </div>
    <p class="soft">Players can change all their answers until then.</p>
    ${progressView(game)}`;
}

/** Renders how many have answered each question of the sheet. */
function progressView({ sheet }) {
  const { questions, progress } = sheet;
  if (!progress || !questions.length) {
    return nothing;
  }
  const { answered, of } = progress;
  return html`<section class="sheet-progress" aria-labelledby="sheet-progress">
    <h2 id="sheet-progress">Answers so far</h2>
    <ol>
      ${questions.map((question, index) => {
        const given = answered[index] ?? 0;
        return html`<li>
          <span class="nth number" translate="no">${numberInRound(question)}</span>
          <span class="prompt-line" dir="auto">${inline(promptLine(question))}</span>
          <span class="groove" aria-hidden="true"><i .style=${`transform: scaleX(${of ? Math.min(1, given / of) : 0})`}></i></span>
          <span class="number" translate="no">${count(given)}<span class="soft">/${count(of)}</span></span>
        </li>`;
      })}
    </ol>
  </section>`;
}

function answersStage({ sheet }) {
  return html`<h1 tabindex="-1" data-focus>The answers</h1>
    <ol class="answer-list">
      ${sheet.questions.map((question) => {
        const reveal = sheet.reveals[question.question];
        return html`<li>
          <span class="nth number" translate="no">${numberInRound(question)}</span>
          <p class="soft" dir="auto">${inline(promptLine(question))}</p>
          <p class="right-answer" dir="auto">${reveal ? rightAnswer(question, reveal) : 'It doesn’t count.'}</p>
        </li>`;
      })}
    </ol>`;
}

function betsStage({ bets, players }) {
  return html`<h1 tabindex="-1" data-focus>Bets are open</h1>
    <p>The last question of the round is next. Everyone can bet up to all of their points before they see it.</p>
    <p class="bet-count"><b class="number" translate="no">${count(bets.tally?.answered ?? 0)}</b> of ${many(bets.tally?.of ?? players, 'bet')} placed</p>`;
}

/**
 * Renders who plays the joker, at the title of a round; nothing if nobody does.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template|symbol}
 */
export function jokersNote({ phase, jokers }) {
  if (phase !== 'round' || !jokers) {
    return nothing;
  }
  const { names, count: all } = jokers;
  const rest = all - names.length;
  return html`<p class="jokers-note" role="status">
    ${all
      ? html`<b>${many(all, 'joker')}:</b> ${names.map((name, index) => html`${index ? ', ' : ''}<bdi translate="no">${name}</bdi>`)}${rest > 0 ? ` and ${count(rest)} more` : nothing}`
      : html`<span class="soft">Nobody plays the joker yet. It can be played until the round starts.</span>`}
  </p>`;
}
