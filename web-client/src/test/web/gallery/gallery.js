/**
 * Shows one state of one screen, e.g. /gallery/gallery.html#player/question-open; without a name, the list of all
 * states.
 */
import { html, render } from '/core/html.js';
import { fitTexts } from '/display/text-fit.js';
import { scaleQuestion } from '/player/question-scale.js';
import { FONT_NAMES, loadFonts, setIn } from './fonts.js';
import { faults } from './layout.js';
import { isCrowded, isOrdinary, STATES } from './states.js';

const SHEETS = {
  player: ['tokens', 'base', 'parts', 'player', 'content', 'question', 'standing', 'rounds', 'answer-input', 'teams', 'team-choice', 'avatars', 'vibration', 'buzzer', 'sheet', 'bet', 'chart', 'spectator'],
  host: ['tokens', 'base', 'parts', 'teams', 'avatars', 'content', 'chart', 'typed-cloud', 'round-format', 'host', 'bank', 'setup', 'programme', 'room', 'team-board', 'controls', 'host-panels', 'marking'],
  report: ['tokens', 'base', 'parts', 'teams', 'content', 'chart', 'host', 'report', 'nodes', 'team-report', 'format-report'],
  editor: ['tokens', 'base', 'parts', 'content', 'host', 'bank', 'editor', 'question-form'],
  display: ['tokens', 'base', 'parts', 'teams', 'avatars', 'content', 'chart', 'typed-cloud', 'round-format', 'display', 'team-display', 'display-motion', 'sound', 'sheet-display'],
};

const BODIES = { report: 'host', editor: 'host wide' };

let currentScreen = '';

window.stateNames = STATES.map(({ name }) => name);

window.ordinaryNames = window.stateNames.filter(isOrdinary);

window.show = async (name) => {
  const state = STATES.find((candidate) => candidate.name === name);
  const screen = name.split('/')[0];
  if (currentScreen !== screen) {
    currentScreen = screen;
    document.querySelectorAll('[rel=stylesheet]:not([data-permanent])').forEach((link) => link.remove());
    // Host pages set their classes on the body, too.
    document.body.className = BODIES[screen] ?? screen;
    await Promise.all(SHEETS[screen].map(sheet));
  }
  document.title = `Trivium ${name}`;
  const { view } = await import(`./${screen}.js`);
  // Each state gets a new root, so that none inherits an open dialog or a scroll position.
  const root = Object.assign(document.createElement('div'), { id: 'screen' });
  document.getElementById('screen').replaceWith(root);
  render(view(state), root);
  await loaded(root);
  fitAll(root);
  scrollTo(0, 0);
  state.after?.(root);
};

/** Fits the texts as the pages do. */
function fitAll(root) {
  fitTexts(root);
  scaleQuestion(root);
}

/** Resolves when all formulas and pictures have loaded or failed. */
function loaded(root) {
  const formulas = [...root.querySelectorAll('tex-formula')].map((formula) => new Promise((done) => formula.addEventListener('drawn', done)));
  return Promise.all([...formulas, ...[...root.querySelectorAll('.picture')].map((picture) => picture.decode().catch(() => {}))]);
}

/**
 * Whether a screen must not scroll: a display cannot, and a player has to see an ordinary question at once. Eight rows
 * to order or match need more space than the smallest phone has.
 */
function mustNotScroll(name, height) {
  return name.startsWith('display/') || (name.startsWith('player/question') && (height > 600 || !/eight|code|formula|picture/.test(name)));
}

/**
 * Starts to measure the states in these typefaces: ordinary ones in the first two, crowded ones only in the first. The
 * promise `window.measured` resolves to a sentence for each fault. It is not awaited here, so that pages of several
 * sizes can measure at the same time.
 */
window.beginMeasuring = (names, size, fonts) => {
  window.measured = window.layoutFaults(names, size, fonts);
};

window.layoutFaults = async (names, { width, height }, fonts = FONT_NAMES) => {
  const found = [];
  await loadFonts();
  for (const name of names) {
    await window.show(name);
    const root = document.getElementById('screen');
    for (const font of fonts.slice(0, isCrowded(name) ? 1 : isOrdinary(name) ? 2 : fonts.length)) {
      setIn(font);
      fitAll(root);
      const wrong = faults(root, { width, height: mustNotScroll(name, height) ? height : 0, shortens: !/^(player|display)/.test(name), touch: width < 1000 && /^(player|host)/.test(name) });
      found.push(...wrong.map((fault) => `${name} in ${font}: ${fault}`));
    }
    setIn();
  }
  return found;
};

/** Attributes with texts or addresses; for axe only their presence matters. */
const TEXT_ATTRIBUTES = /^(aria-label|aria-description|alt|title|href|src|id|for|name|value|placeholder|lang|style|d|aria-(labelledby|describedby|controls|valuenow|valuemax|valuetext))$/;

/** Returns the first visible element for each path. A path is an element with its ancestors, without texts. */
function elementsByPath(root) {
  const paths = new Map([[root, '']]);
  const elements = new Map();
  for (const element of root.querySelectorAll('*')) {
    const attributes = [...element.attributes].map(({ name, value }) => (TEXT_ATTRIBUTES.test(name) ? `${name}${value ? '=' : ''}` : `${name}=${value}`));
    const path = `${paths.get(element.parentNode)}>${element.localName}[${attributes.sort()}]`;
    paths.set(element, path);
    if (!elements.has(path) && element.checkVisibility()) {
      elements.set(path, element);
    }
  }
  return elements;
}

/** The headings and landmarks of a page, on which only the rules in PAGE_RULES depend. */
const outlineOf = (root) => [...root.querySelectorAll('h1,h2,h3,h4,h5,h6,main,nav,header,footer,aside,section,form,[role]')].map(({ localName, role }) => `${localName}=${role}`).join();

const PAGE_RULES = ['bypass', 'heading-order', 'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo', 'landmark-no-duplicate-main', 'landmark-one-main', 'landmark-unique', 'page-has-heading-one', 'region'];

/**
 * Starts to check the states with axe: each element whose path is not in an earlier state, and each new outline. The
 * promise `window.audited` resolves to a sentence for each fault. It is not awaited here, so that two pages can do this
 * at the same time.
 */
window.beginAudit = (names, rules) => {
  const audit = async () => {
    const found = [];
    const checked = new Set();
    const check = async (name, context, options) => {
      const { violations } = await globalThis.axe.run(context, { resultTypes: ['violations'], preload: false, ...options });
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${name}: ${id} at ${target.join(' ')}: ${failureSummary}`)));
    };
    for (const name of names) {
      await window.show(name);
      const root = document.getElementById('screen');
      const outline = outlineOf(root);
      if (!rules.length && !checked.has(outline)) {
        checked.add(outline);
        await check(name, document, { runOnly: PAGE_RULES });
      }
      const elements = [...elementsByPath(root)].filter(([path]) => !checked.has(path));
      if (elements.length) {
        elements.forEach(([path]) => checked.add(path));
        await check(name, { include: elements.map(([, element]) => element) }, rules.length ? { runOnly: rules } : {});
      }
    }
    return found;
  };
  window.audited = audit();
};

const wanted = decodeURIComponent(location.hash.slice(1));
if (wanted) {
  await window.show(wanted);
} else {
  const list = html`<main>
    <h1>Trivium gallery</h1>
    <ul>
      ${STATES.map(({ name }) => html`<li><a href=${`#${name}`}>${name}</a></li>`)}
    </ul>
  </main>`;
  render(list, document.getElementById('screen'));
}
addEventListener('hashchange', () => location.reload());
document.documentElement.dataset.ready = 'yes';

function sheet(name) {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: `/style/${name}.css`,
      onload: resolve,
      onerror: () => reject(new Error(`no style sheet ${name}`)),
    });
    document.head.append(link);
  });
}
