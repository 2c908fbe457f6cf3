import { repeat } from '../lib/lit-html/directives/repeat.js';
import { answerCount } from '../core/answer-count.js';
import { avatarView } from '../core/avatars.js';
import { sitePath } from '../core/base-path.js';
import { revealedAnswer } from '../core/chart.js';
import { choiceList, howTo } from '../core/choices.js';
import { countdown } from '../core/countdown.js';
import { count, spacedCode } from '../core/format.js';
import { numberInRound, timeLeft } from '../core/game-state.js';
import { areChoicesHidden, hiddenChoicesNote } from '../core/hidden-choices.js';
import { html, nothing } from '../core/html.js';
import { joinAddress, worthLabel } from '../core/labels.js';
import { logo } from '../core/logo.js';
import { notice } from '../core/notice.js';
import { reconnectBanner } from '../core/reconnect-banner.js';
import { picture, promptText, richText } from '../core/rich-text.js';
import { typedCloud } from '../core/typed-cloud.js';
import { pressList } from '../core/buzzer.js';
import { survivorsView } from '../core/survivors.js';
import { buzzerStage } from './buzzer.js';
import { codeView } from './claim.js';
import { fullScreenButton } from './full-screen.js';
import { leaderboardView } from './leaderboard.js';
import { podiumView } from './podium.js';
import { breakView, roundView } from './rounds.js';
import { soundControlView } from './sound-control.js';
import { answersView, lockingView, markingView, sheetQuestionView } from './sheet.js';
import { betsView } from './stakes.js';
import { teamNamesView } from './team-standing.js';

/** Duration (ms) of counting numbers and moving rows. */
export { MOTION } from './leaderboard.js';

/** Highest number of names that are rendered; more never fit on the screen. */
const MOST_NAMES = 80;

/** Characters of an explanation that leaves space for what players typed. */
const MOST_BESIDE_CLOUD = 500;

/**
 * @param {!trivium.DisplayView} view
 * @param {!trivium.DisplayActions} act
 * @return {!trivium.Template}
 */
export function displayView(view, act) {
  return html`${scene(view, act)}
    <div role="status">${notice(view.game)}</div>
    ${reconnectBanner(view.link)} ${soundControlView(view.sound, act.sound)}`;
}

function scene(view, act) {
  const { game, link, problem, code } = view;
  if (link.status === 'ended' && game.phase !== 'podium') {
    return stoppedView('The room is closed', link.sentence, act);
  }
  if (problem) {
    return stoppedView('Not connected', problem, act);
  }
  if (code && !game.phase) {
    return codeView(code);
  }
  switch (game.phase) {
    case 'lobby':
      return lobbyView(game);
    case 'question':
      return game.question.sheet ? sheetQuestionView(game) : questionView(view);
    case 'locking':
      return lockingView(view);
    case 'marking':
      return markingView(game);
    case 'answers':
      return answersView(view);
    case 'bets':
      return betsView(game);
    case 'reveal':
      return revealView(game);
    case 'round':
      return roundView(game);
    case 'break':
      return breakView(view);
    case 'leaderboard':
      return leaderboardView(view);
    case 'podium':
      return podiumView(view);
    default:
      return html`<main class="stopped"><p class="brand">${logo()} Trivium</p><h1>One moment</h1></main>`;
  }
}

function stoppedView(title, sentence, act) {
  return html`<main class="stopped">
    <p class="brand">${logo()} Trivium</p>
    <h1>${title}</h1>
    <p>${sentence}</p>
    <button class="button" @click=${act.reload}>Reload</button>
  </main>`;
}

function lobbyView(game) {
  const { room, bank, players, locked, joinUrl, roster, teams } = game;
  const shown = roster.slice(-MOST_NAMES).reverse();
  return html`<main class="lobby ${teams ? 'has-teams' : ''}">
    <header>
      <p class="brand">${logo()} Trivium</p>
      <h1 data-fit="1.5 0.75" dir="auto">${bank}</h1>
      ${fullScreenButton()}
    </header>
    <section class="join-info">
      <div class="how">
        <p class="where" data-fit="2 0.875">Join at <b>${joinAddress(joinUrl)}</b></p>
        <p class="ticket code-ticket"><span class="unseen">Room code </span><b class="code" translate="no">${spacedCode(room)}</b></p>
      </div>
      ${locked
        ? html`<p class="qr is-locked">Joining is closed</p>`
        : html`<img class="qr" src=${sitePath(`/qr/${room}.svg`)} alt="QR code to join this room" width="330" height="330" />`}
    </section>
    ${teams ? teamNamesView(game) : playerNames(players, shown)}
  </main>`;
}

function playerNames(players, shown) {
  return html`<section class="player-names">
    <h2><b class="number" translate="no">${count(players)}</b> ${players === 1 ? 'player' : 'players'}</h2>
    <ul data-fit="1.75 0.8" data-total=${players}>
      ${repeat(shown, ({ player }) => player, ({ name, avatar }) => html`<li>${avatarView(avatar)} <bdi translate="no">${name}</bdi></li>`)}
      <li class="more number" translate="no"></li>
    </ul>
    ${players === 0 ? html`<p class="first">Be the first: point your phone’s camera at the QR code.</p>` : nothing}
  </section>`;
}

function header({ question, room, joinUrl, locked }, right) {
  const worth = worthLabel(question);
  return html`<header class="strip">
    <p class="round">
      Question <b class="number" translate="no">${numberInRound(question)}</b> of ${question.of} ${worth ? html`<span class="worth">${worth}</span>` : nothing}
    </p>
    <p class="join-reminder" data-fit="1.25 0.5">${locked ? nothing : html`${joinAddress(joinUrl)} <b class="code" translate="no">${spacedCode(room)}</b>`}</p>
    ${right}
  </header>`;
}

function questionView({ game, now }) {
  const { question, tally, players } = game;
  const left = timeLeft(game, now);
  const answered = tally?.answered ?? 0;
  const of = tally?.of ?? players;
  const how = howTo(question);
  const hidden = areChoicesHidden(game, now);
  const tight = question.choices.length > 4 || question.partners || question.picture || isLong(question) ? 'is-tight' : '';
  const aloud = question.kind === 'buzzer';
  return html`<main class="open-question is-${question.kind} ${hidden ? 'is-hidden' : question.choices.length ? tight : 'is-typed'}">
    ${header(game, aloud ? html`<p></p>` : html`<p class="answered">
      <span class="meter" aria-hidden="true"><i .style=${`transform: scaleX(${of ? answered / of : 0})`}></i></span>
      <b class="number" translate="no">${count(answered)}</b> of <span class="number" translate="no">${count(of)}</span> answered
    </p>`)}
    <div class="prompt-row">
      <div class="prompt-box">
        <h1 class="prompt ${isLong(question) ? 'is-endless' : ''}" data-fit="2.75 0.5" dir="auto"><span class="words">${promptText(question.prompt)}</span></h1>
        ${picture(question)}
      </div>
      ${hidden ? nothing : left > 0 ? countdown(left, question.limit) : html`<p class="time-up">Time’s up</p>`}
    </div>
    ${aloud && !hidden ? buzzerStage(game) : nothing}
    ${how ? html`<p class="task-hint" data-fit=${question.choices.length ? '1.25 0.75' : '1.875 0.75'}>${how}</p>` : nothing}
    ${hidden ? hiddenChoicesNote(game, now) : choiceList(question, { list: 'choices', item: 'choice-card', sizes: '1.875 0.5' })}
  </main>`;
}

/** Whether a prompt is long or has several lines. */
function isLong({ prompt }) {
  return prompt.length > 240 || prompt.includes('\n');
}

function revealView(game) {
  const { question, reveal } = game;
  const wordy = reveal.explanation.length > 280 ? 'is-wordy' : '';
  return html`<main class="reveal ${reveal.explanation ? wordy : 'is-bare'}">
    ${header(game, html`<p class="answered">${question.kind === 'buzzer' ? nothing : answerCount(game)}</p>`)}
    <div class="prompt-box">
      <h1 class="prompt ${isLong(question) ? 'is-endless' : ''}" data-fit="1.5 0.5" data-below="1" dir="auto"><span class="words">${promptText(question.prompt)}</span></h1>
      ${picture(question)}
    </div>
    <div class="facts">
      ${
        question.kind === 'buzzer'
          ? html`<div class="aloud">${revealedAnswer(game, '2.5 0.75')} ${pressList(game, '1.5 0.5')}</div>`
          : revealedAnswer(game, question.choices.length ? '1.5 0.5' : '2.75 0.5')
      }
      ${reveal.explanation
        ? html`<div class="explanation" data-fit="1.375 0.5" data-below="1">${richText(reveal.explanation)}</div>`
        : nothing}
    </div>
    ${reveal.explanation.length > MOST_BESIDE_CLOUD ? nothing : typedCloud(game, '1.25 0.7')} ${survivorsView(game, game.survivors?.over ? '1.875 0.875' : '1.375 0.8125')}
  </main>`;
}
