import { repeat } from '../lib/lit-html/directives/repeat.js';
import { sitePath } from '../core/base-path.js';
import { count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { page } from '../reports/page-shell.js';
import { dateOf } from '../reports/report-format.js';
import { canDrain, folderBanks, isRunning } from './nodes-state.js';

const STATES = {
  __proto__: null,
  starting: 'Starting',
  up: 'Running',
  draining: 'Draining',
  stopping: 'Stopping',
  overdue: 'Not responding',
  stopped: 'Stopped',
  'taken-over': 'Lost',
};

/**
 * Renders the nodes of the cluster by name, with those that ended lately.
 *
 * @param {!trivium.NodesState} ui
 * @param {!trivium.NodesActions} act
 * @return {!trivium.Template}
 */
export function nodesView(ui, act) {
  const links = html`<a href=${sitePath('/host')}>New room</a>`;
  const parts = { ui, ready: ui.nodes, links, waiting: 'One moment', hint: nothing, confirmation: confirmationOf(ui) };
  return page(parts, () => (ui.nodes.length ? cluster(ui.nodes, act) : singleNode()), act);
}

function singleNode() {
  return html`<main class="nodes">
    <h1>Nodes</h1>
    <p class="soft">This server runs on its own. If several share a database, they appear here.</p>
    <p><a class="button" href=${sitePath('/host')}>Open a room</a></p>
  </main>`;
}

function cluster(nodes, act) {
  const running = nodes.filter(isRunning);
  const sum = (field) => running.reduce((total, node) => total + node[field], 0);
  return html`<main class="nodes">
    <div>
      <h1>Nodes</h1>
      <p class="soft">${many(running.length, 'node')}, ${many(sum('rooms'), 'room')}, ${many(sum('players'), 'player')}, ${many(sum('connections'), 'connection')}</p>
    </div>
    ${foldersDiffer(running)
      ? html`<p class="folder-note">The banks folders differ. A room can only play the files of the node that it opens on: put the same files on all nodes, or save the banks.</p>`
      : nothing}
    <ul class="node-list">
      ${repeat(nodes, ({ name }) => name, (node) => card(node, nodes, act))}
    </ul>
  </main>`;
}

function foldersDiffer(running) {
  const settled = running.filter(({ state }) => state !== 'starting');
  return settled.some((node) => folderBanks(node, settled).some(({ missing }) => missing.length));
}

function card(node, nodes, act) {
  const { name, self, state, isolated } = node;
  const running = isRunning(node);
  const note = noteOf(node);
  return html`<li class=${running ? '' : 'is-over'}>
    <div class="node-name">
      <h2><bdi translate="no">${name}</bdi></h2>
      ${self ? html`<span class="soft">this node</span>` : nothing}
      <span class="chip ${isolated ? 'is-isolated' : `is-${state}`}">${isolated ? 'No Redis' : STATES[state] ?? state}</span>
    </div>
    ${running ? loadOf(node) : nothing}
    <p class="soft">${factsOf(node)}</p>
    ${note ? html`<p>${note}</p>` : nothing}
    ${running && node.banks.length ? banksOf(node, nodes) : nothing}
    ${canDrain(node, nodes)
      ? html`<button class="button quiet" aria-label=${`Drain ${name}`} @click=${() => act.confirm(node)}>Drain</button>`
      : nothing}
    ${state === 'draining'
      ? html`<button class="button quiet" aria-label=${`Let ${name} take rooms again`} @click=${() => act.undrain(node)}>Take rooms again</button>`
      : nothing}
  </li>`;
}

function loadOf({ rooms, players, connections }) {
  const figure = (number, label) => html`<div><dt>${label}</dt><dd>${count(number)}</dd></div>`;
  return html`<dl class="load">
    ${figure(rooms, rooms === 1 ? 'room' : 'rooms')} ${figure(players, players === 1 ? 'player' : 'players')}
    ${figure(connections, connections === 1 ? 'connection' : 'connections')}
  </dl>`;
}

function factsOf(node) {
  const { version, since } = node;
  const facts = [version && `Version ${version}`, since && `${isRunning(node) ? 'since' : 'until'} ${dateOf(since)}`].filter(Boolean).join(', ');
  return facts.charAt(0).toUpperCase() + facts.slice(1);
}

function noteOf({ state, isolated, rooms }) {
  if (isolated) {
    return 'It can’t reach Redis, and other nodes can’t reach it.';
  }
  switch (state) {
    case 'starting':
      return 'It doesn’t serve browsers yet.';
    case 'draining':
      return rooms ? 'Its rooms move to other nodes.' : 'It gets no rooms. Browsers stay connected to it.';
    case 'stopping':
      return 'Its rooms move to other nodes, then it ends.';
    case 'overdue':
      return 'Its lease has run out. Others take its rooms over if it stays silent.';
    case 'taken-over':
      return 'It lost its lease. Others have taken its rooms over.';
    default:
      return '';
  }
}

function banksOf(node, nodes) {
  const others = nodes.filter(isRunning).length > 1;
  return html`<details>
    <summary>${many(node.banks.length, 'bank')} in its folder</summary>
    <ul>
      ${folderBanks(node, nodes).map(
        ({ bank, missing }) => html`<li><bdi>${bank}</bdi>${others && missing.length ? html` <span class="soft">not on ${missing.join(', ')}</span>` : nothing}</li>`,
      )}
    </ul>
  </details>`;
}

function confirmationOf({ toDrain, sureProblem }) {
  const rooms = toDrain?.rooms ? `${toDrain.rooms === 1 ? 'Its room moves' : `Its ${many(toDrain.rooms, 'room')} move`} to other nodes, with a pause of about a second. ` : '';
  return {
    title: html`Drain node <bdi translate="no">${toDrain?.name ?? ''}</bdi>?`,
    text: `${rooms}It gets no new rooms until you let it take rooms again. Browsers stay connected to it.`,
    keep: 'Cancel',
    go: 'Drain',
    problem: sureProblem,
  };
}
