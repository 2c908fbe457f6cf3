/** Shows one state of one screen: /gallery/gallery.html#player/question-open. Without one, a list of all. */
import { html, render } from '/core/html.js';
import { fitTexts } from '/display/text-fit.js';
import { scaleQuestion } from '/player/question-scale.js';
import { FONT_NAMES, loadFonts, setIn } from './fonts.js';
import { faults } from './layout.js';
import { isCrowded, isOrdinary, STATES } from './states.js';

const SHEETS = {
  player: ['tokens', 'base', 'parts', 'player', 'content', 'question', 'standing', 'answer-input'],
  host: ['tokens', 'base', 'parts', 'content', 'chart', 'host', 'bank', 'setup', 'room'],
  report: ['tokens', 'base', 'parts', 'content', 'chart', 'host', 'report'],
  editor: ['tokens', 'base', 'parts', 'content', 'host', 'bank', 'editor', 'question-form'],
  display: ['tokens', 'base', 'parts', 'content', 'chart', 'display'],
};

const BODIES = { report: 'host', editor: 'host wide' };

let dressed = '';

window.stateNames = STATES.map(({ name }) => name);

window.ordinaryNames = window.stateNames.filter(isOrdinary);

window.show = async (name) => {
  const state = STATES.find((one) => one.name === name);
  const screen = name.split('/')[0];
  if (dressed !== screen) {
    dressed = screen;
    document.querySelectorAll('[rel=stylesheet]:not([data-kept])').forEach((link) => link.remove());
    // Pages of the host too, in the same clothes.
    document.body.className = BODIES[screen] ?? screen;
    await Promise.all(SHEETS[screen].map(sheet));
  }
  document.title = `Trivium ${name}`;
  const { view } = await import(`./${screen}.js`);
  // A root of its own for each state, so that none inherits an open dialog or a scrolled list.
  const root = Object.assign(document.createElement('div'), { id: 'screen' });
  document.getElementById('screen').replaceWith(root);
  render(view(state), root);
  await settled(root);
  fitted(root);
  scrollTo(0, 0);
  state.after?.(root);
};

/** What a page does with its texts once they are there. */
function fitted(root) {
  fitTexts(root);
  scaleQuestion(root);
}

/** Formulas and pictures are there, or never will be. */
function settled(root) {
  const formulas = [...root.querySelectorAll('tex-formula')].map((one) => new Promise((done) => one.addEventListener('drawn', done)));
  return Promise.all([...formulas, ...[...root.querySelectorAll('.picture')].map((one) => one.decode().catch(() => {}))]);
}

/**
 * The screen may not scroll: a projector cannot, and a player must see all of an ordinary question at once; eight rows to put
 * in order or to match need more than the smallest phone has.
 */
function isStill(name, height) {
  return name.startsWith('display/') || (name.startsWith('player/question') && (height > 600 || !/eight|code|formula|picture/.test(name)));
}

/**
 * Begins to measure each of these states in each of these typefaces: ordinary ones in the first two, crowded ones in the first
 * only. The promise `window.measured` has a sentence for each fault. It is not awaited here, so that pages of several sizes can
 * measure at the same time.
 */
window.beginMeasuring = (names, size, fonts) => {
  window.measured = window.laidOutWrongly(names, size, fonts);
};

window.laidOutWrongly = async (names, { width, height }, fonts = FONT_NAMES) => {
  const found = [];
  await loadFonts();
  for (const name of names) {
    await window.show(name);
    const root = document.getElementById('screen');
    for (const font of fonts.slice(0, isCrowded(name) ? 1 : isOrdinary(name) ? 2 : fonts.length)) {
      setIn(font);
      fitted(root);
      const wrong = faults(root, { width, height: isStill(name, height) ? height : 0, shortens: !/^(player|display)/.test(name) });
      found.push(...wrong.map((fault) => `${name} in ${font}: ${fault}`));
    }
    setIn();
  }
  return found;
};

/** Attributes whose value is for people or an address; axe needs to know only that they are there. */
const WORDS = /^(aria-label|aria-description|alt|title|href|src|id|for|name|value|placeholder|lang|style|d|aria-(labelledby|describedby|controls|valuenow|valuemax|valuetext))$/;

/** For each different path, which is an element with its ancestors, but without words, its first visible element. */
function elementsByPath(root) {
  const paths = new Map([[root, '']]);
  const elements = new Map();
  for (const element of root.querySelectorAll('*')) {
    const attributes = [...element.attributes].map(({ name, value }) => (WORDS.test(name) ? `${name}${value ? '=' : ''}` : `${name}=${value}`));
    const path = `${paths.get(element.parentNode)}>${element.localName}[${attributes.sort()}]`;
    paths.set(element, path);
    if (!elements.has(path) && element.checkVisibility()) {
      elements.set(path, element);
    }
  }
  return elements;
}

/** The headings and landmarks of a page; the rules in PAGE_RULES depend on nothing else. */
const outlineOf = (root) => [...root.querySelectorAll('h1,h2,h3,h4,h5,h6,main,nav,header,footer,aside,section,form,[role]')].map(({ localName, role }) => `${localName}=${role}`).join();

const PAGE_RULES = ['bypass', 'heading-order', 'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo', 'landmark-no-duplicate-main', 'landmark-one-main', 'landmark-unique', 'page-has-heading-one', 'region'];

/**
 * Begins to check these states with axe: each element whose path is not in an earlier state, and each new outline. The promise
 * `window.audited` has a sentence for each fault. It is not awaited here, so that two pages can do this at the same time.
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
