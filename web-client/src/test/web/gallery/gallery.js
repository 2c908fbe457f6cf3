/** Shows one state of one screen: /gallery/gallery.html#player/question-open. Without one, a list of all. */
import { render, html } from '/core/html.js';
import { fit } from '/display/fit.js';
import { STATES } from './states.js';

const SHEETS = {
  player: ['tokens', 'base', 'parts', 'player', 'question', 'standing', 'ranking', 'kinds', 'sorting', 'prose', 'tones'],
  host: ['tokens', 'base', 'parts', 'tones', 'prose', 'chart', 'host', 'banks', 'add', 'menu', 'asked', 'choosing', 'desk', 'ranks', 'fix'],
  report: ['tokens', 'base', 'parts', 'tones', 'prose', 'chart', 'host', 'report', 'grid', 'rooms'],
  editor: ['tokens', 'base', 'parts', 'tones', 'prose', 'host', 'banks', 'menu', 'editor', 'rows', 'card', 'asked', 'open', 'fields', 'played', 'edit-page', 'compared'],
  display: ['tokens', 'base', 'parts', 'tones', 'prose', 'chart', 'display', 'scenes', 'reveal', 'podium'],
};

const BODIES = { report: 'host', editor: 'host wide' };

let dressed = '';

window.stateNames = STATES.map(({ name }) => name);

window.show = async (name) => {
  const state = STATES.find((one) => one.name === name);
  const screen = name.split('/')[0];
  if (dressed !== screen) {
    dressed = screen;
    document.querySelectorAll('[rel=stylesheet]').forEach((link) => link.remove());
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
  fit(root);
  scrollTo(0, 0);
  state.after?.(root);
};

/** Formulas and pictures are there, or never will be. */
function settled(root) {
  const formulas = [...root.querySelectorAll('tex-formula')].map((one) => new Promise((done) => one.addEventListener('drawn', done)));
  return Promise.all([...formulas, ...[...root.querySelectorAll('.picture')].map((one) => one.decode().catch(() => {}))]);
}

/** What does not fit into its own box. */
window.cutOff = () =>
  [...document.querySelectorAll('#screen *')]
    .filter((element) => getComputedStyle(element).overflow !== 'visible' && !element.closest('.unseen, svg, .confetti, .crowd'))
    .filter((element) => element.scrollHeight > element.clientHeight + 1)
    .map((element) => `${element.tagName}.${element.className}`);

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
