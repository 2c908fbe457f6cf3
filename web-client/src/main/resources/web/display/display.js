import { ROOT } from '../core/base-path.js';
import { wantsCalm } from '../core/page.js';
import { Screen } from '../core/screen.js';
import { Seats } from '../core/seats.js';
import { displayView, MOTION } from './display-view.js';
import { fitTexts } from './text-fit.js';

const asked = new URLSearchParams(location.hash.slice(1));

let problem = '';
/** When the scene that is shown began: what counts up counts from here. */
let since = 0;
/** What is in the scene whose texts have their size; a countdown must not measure them anew each second. */
let fitted = [];

const screen = new Screen({
  seats: new Seats('display'),
  state: () => ({ problem, since, host: location.host + ROOT.slice(0, -1) }),
  view: (view) => displayView(view, act),
  onMessage,
  onPaint,
});

const { root } = screen;

const act = { watch, reload: () => location.reload() };

function watch() {
  problem = '';
  screen.connection.enter({ type: 'watch', room: asked.get('room') ?? '', key: asked.get('key') ?? '' });
}

function onMessage(message, { phase }) {
  const { game } = screen;
  if (message.type === 'refused' && !game.phase) {
    problem = message.detail;
  }
  if (game.phase !== phase) {
    // Whoever opens the projector late sees how it stands, not how it came about.
    since = message.type === 'snapshot' || wantsCalm() ? 0 : Date.now();
  }
}

function onPaint(now) {
  const { game } = screen;
  const scene = [game.phase, game.question, game.clock, game.reveal, game.news, game.roster, game.players, game.leaderboard, game.finished];
  if (scene.some((part, index) => part !== fitted[index])) {
    fitted = scene;
    fitTexts(root);
  }
  if (now - since < MOTION) {
    requestAnimationFrame(() => screen.paint());
  }
}

addEventListener('resize', () => fitTexts(root));
// A formula or a picture that has come takes other room than what stood for it. Neither event of a picture bubbles.
root.addEventListener('drawn', () => fitTexts(root));
['load', 'error'].forEach((event) => root.addEventListener(event, () => fitTexts(root), true));
addEventListener('hashchange', () => location.reload());

/** A projector that goes dark in the middle of a question has failed. Only a secure page may ask; others go without. */
function stayAwake() {
  if (!document.hidden) {
    navigator.wakeLock?.request('screen').catch(() => {});
  }
}
document.addEventListener('visibilitychange', stayAwake);
stayAwake();

if (asked.get('room') && asked.get('key')) {
  watch();
} else {
  problem = 'Open the display from the host page, with “Open display”.';
  screen.paint();
}
