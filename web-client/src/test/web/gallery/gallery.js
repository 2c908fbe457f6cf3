/** Shows one state of one screen: /gallery/gallery.html#player/question-open. Without one, a list of all. */
import { render, html } from '/core/html.js';
import { STATES } from './states.js';

const SHEETS = {
  player: ['tokens', 'base', 'parts', 'player', 'question', 'standing'],
  host: ['tokens', 'base', 'parts', 'chart', 'host', 'banks', 'desk'],
  display: ['tokens', 'base', 'parts', 'chart', 'display', 'scenes', 'podium'],
};

const wanted = decodeURIComponent(location.hash.slice(1));
const state = STATES.find(({ name }) => name === wanted);
window.stateNames = STATES.map(({ name }) => name);

if (state) {
  const screen = wanted.split('/')[0];
  document.body.className = screen;
  document.title = `Trivium ${wanted}`;
  await Promise.all(SHEETS[screen].map(sheet));
  const { view } = await import(`./${screen}.js`);
  const root = document.getElementById('screen');
  const paint = () => render(view(state), root);
  paint();
  state.after?.(root, paint);
} else {
  const list = html`<main><h1>Trivium gallery</h1><ul>${STATES.map(({ name }) => html`<li><a href=${`#${name}`}>${name}</a></li>`)}</ul></main>`;
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
