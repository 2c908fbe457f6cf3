import { ROOT } from '../core/base-path.js';
import { breakLeft } from '../core/game-state.js';
import { areChoicesHidden } from '../core/hidden-choices.js';
import { prefersReducedMotion } from '../core/page.js';
import { clockText } from '../core/rounds.js';
import { Screen } from '../core/screen.js';
import '../core/sheet-state.js';
import { Seats } from '../core/seats.js';
import { forgetClaim, storeClaim, storedClaim } from './claim.js';
import { displayView, MOTION } from './display-view.js';
import { toggleFullScreen } from './full-screen.js';
import { SoundControl } from './sound-control.js';
import { pageOf, untilNextPage } from './list-pages.js';
import { sheetPages } from './sheet.js';
import { fitTexts } from './text-fit.js';

const parameters = new URLSearchParams(location.hash.slice(1));

/** The room of the link, or the one to which a host has connected this display. */
const linked = parameters.get('room') && parameters.get('key') ? { room: parameters.get('room') ?? '', key: parameters.get('key') ?? '' } : null;

let problem = '';
/** The code of a display that waits for a host. */
let code = '';
/** Start (ms) of the animations of the current phase; 0 if there are none. */
let since = 0;
/** When the current phase was first shown (ms), and the timer of the next page of its list. */
let shownAt = 0;
let paging = 0;
/**
 * The data for which the text sizes were last computed, so that the countdown does not cause a measurement each second.
 */
let measured = [];

const sound = new SoundControl(() => screen.paint());

const screen = new Screen({
  seats: new Seats('display'),
  state: () => ({ problem, code, since, shownAt, sound: sound.state(), host: location.host + ROOT.slice(0, -1) }),
  view: (view) => displayView(view, act),
  onMessage,
  onLink,
  onPaint,
});

const { root } = screen;

const act = { reload: () => location.reload(), sound };

/** Shows the room of the link or of the host who has connected this display; without one, waits for a host. */
function connect() {
  problem = code = '';
  const room = linked ?? storedClaim();
  screen.connection.enter(room ? { type: 'watch', ...room } : { type: 'offer-display' });
}

function onMessage(message, { phase }) {
  const { game } = screen;
  if (message.type === 'snapshot') {
    sound.forget();
  }
  if (message.type === 'display-code') {
    code = message.code;
  } else if (message.type === 'display-claimed') {
    storeClaim(message);
    connect();
  } else if (message.type === 'refused' && !game.phase) {
    refused(message);
  }
  if (game.phase !== phase) {
    shownAt = Date.now();
    // A display that is opened late shows the current state without its animation.
    since = message.type === 'snapshot' || prefersReducedMotion() ? 0 : Date.now();
  }
}

function refused({ why, detail }) {
  if (why === 'no-such-display' && !linked && storedClaim()) {
    // The room has ended since.
    forgetClaim();
    connect();
  } else {
    problem = detail;
  }
}

function onLink({ status }) {
  if (status === 'ended') {
    forgetClaim();
  }
}

function onPaint(now) {
  const { game } = screen;
  sound.follow(game, now);
  const { phase, question, clock, reveal, news, roster, players, teams, leaderboard, round, break: pause, paused, finished, buzzer, survivors } = game;
  // A clock that shows one digit less leaves more space.
  const digits = pause && clockText(breakLeft(game, now)).length;
  const pages = sheetPages(game);
  const scene = [pageOf(pages, shownAt, now).number, game.sheet, game.bets, game.jokers, phase, question, clock, reveal, news, roster, players, teams, leaderboard, round, pause, digits, paused, areChoicesHidden(game, now), finished, buzzer, survivors];
  if (scene.some((part, index) => part !== measured[index])) {
    measured = scene;
    fitTexts(root);
  }
  clearTimeout(paging);
  const wait = untilNextPage(pages, shownAt, now);
  paging = wait ? setTimeout(() => screen.paint(), wait) : 0;
  if (now - since < MOTION) {
    requestAnimationFrame(() => screen.paint());
  }
}

addEventListener('resize', () => fitTexts(root));
// A loaded formula or picture may have another size than its placeholder. The events of pictures do not bubble.
root.addEventListener('drawn', () => fitTexts(root));
['load', 'error'].forEach((event) => root.addEventListener(event, () => fitTexts(root), true));
addEventListener('keydown', ({ key, repeat, ctrlKey, metaKey, altKey }) => {
  if ((key === 'f' || key === 'F') && !repeat && !ctrlKey && !metaKey && !altKey) {
    toggleFullScreen();
  }
});
addEventListener('hashchange', () => location.reload());

/** Prevents the screen from turning off. Browsers allow this on secure pages only. */
function keepScreenOn() {
  if (!document.hidden) {
    navigator.wakeLock?.request('screen').catch(() => {});
  }
}
document.addEventListener('visibilitychange', keepScreenOn);
keepScreenOn();

connect();
