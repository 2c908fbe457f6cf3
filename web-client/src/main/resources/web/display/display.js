import { ROOT } from '../core/base-path.js';
import { EMPTY, nextTick, reduce } from '../core/game-state.js';
import { render } from '../core/html.js';
import { line } from '../core/line.js';
import { markLanguage, tickIn, wantsCalm } from '../core/page.js';
import { Seats } from '../core/seats.js';
import { displayView, MOTION } from './display-view.js';
import { fitTexts } from './text-fit.js';

const root = document.getElementById('screen');
const asked = new URLSearchParams(location.hash.slice(1));

let game = EMPTY;
let link = { status: 'idle' };
let problem = '';
/** When the scene that is shown began: what counts up counts from here. */
let since = 0;
/** What is in the scene whose texts have their size; a countdown must not measure them anew each second. */
let fitted = [];

const connection = line({ seats: new Seats('display'), onMessage, onLink });

const act = { watch, reload: () => location.reload() };

function watch() {
  problem = '';
  connection.enter({ type: 'watch', room: asked.get('room') ?? '', key: asked.get('key') ?? '' });
}

function onMessage(message) {
  const phase = game.phase;
  game = reduce(game, message, Date.now());
  if (message.type === 'refused' && !game.phase) {
    problem = message.detail;
  }
  if (game.phase !== phase) {
    // Whoever opens the projector late sees how it stands, not how it came about.
    since = message.type === 'snapshot' || wantsCalm() ? 0 : Date.now();
  }
  paint();
}

function onLink(next) {
  link = next;
  paint();
}

function paint() {
  const now = Date.now();
  render(displayView({ game, link, problem, now, since, host: location.host + ROOT.slice(0, -1) }, act), root);
  markLanguage(root, game.lang);
  const scene = [game.phase, game.question, game.clock, game.reveal, game.news, game.roster, game.players, game.leaderboard, game.finished];
  if (scene.some((part, index) => part !== fitted[index])) {
    fitted = scene;
    fitTexts(root);
  }
  if (now - since < MOTION) {
    requestAnimationFrame(paint);
  }
  tickIn(nextTick(game, now), paint);
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
  problem = 'Open this page from the host’s page: its button “Open display” carries the key.';
  paint();
}
