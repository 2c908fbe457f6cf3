import { INITIAL_UI } from '/nodes/nodes-state.js';

const node = (name, more) => ({
  name,
  self: false,
  state: 'up',
  isolated: false,
  version: '0.2.0',
  rooms: 12,
  players: 340,
  connections: 371,
  since: 1795420800000,
  banks: ['capitals', 'planets', 'pub-night'],
  ...more,
});

const CLUSTER = [node('a', { self: true }), node('b', { rooms: 1, players: 1, connections: 1 }), node('c', { rooms: 0, players: 0, connections: 58 })];

const EVERY_STATE = [
  node('a', { self: true, banks: ['capitals', 'planets', 'pub-night', 'the-history-of-the-roman-republic-and-its-institutions'] }),
  node('b', { state: 'draining', rooms: 7 }),
  node('c', { state: 'draining', rooms: 0, players: 0 }),
  node('d', { state: 'starting', rooms: 0, players: 0, connections: 0, since: 0, version: '' }),
  node('e', { state: 'stopping', rooms: 3, players: 12_345, connections: 12_345 }),
  node('f', { state: 'overdue' }),
  node('g', { isolated: true }),
  node('h', { state: 'stopped', banks: [] }),
  node('quiz-node-of-the-north-building-01', { state: 'taken-over', banks: [] }),
];

const ask = (root) => root.querySelector('.confirm').showModal();
const unfold = (root) => root.querySelectorAll('details').forEach((details) => details.toggleAttribute('open', true));

const state = (name, ui, after) => ({ name: `report/nodes-${name}`, page: 'nodes', ui: { ...INITIAL_UI, key: 'secret', ...ui }, after });

export const NODES = [
  state('opening', {}),
  state('failed', { problem: 'The server isn’t responding. Is it running?' }),
  state('closed', { closed: true, problem: 'Nodes can\'t be listed or drained where everybody may host. Start the server with a host key.' }),
  state('single', { nodes: [] }),
  state('some', { nodes: CLUSTER }),
  state('every-state', { nodes: EVERY_STATE }, unfold),
  state('lost-connection', { nodes: CLUSTER, problem: 'The server isn’t responding. Is it running?' }),
  state('last', { nodes: [CLUSTER[0], node('b', { state: 'stopped' })] }),
  state('drain', { nodes: CLUSTER, toDrain: CLUSTER[0] }, ask),
  state('drain-refused', { nodes: CLUSTER, toDrain: CLUSTER[2], sureProblem: 'No other node could take its rooms. Start one, or let another take rooms again.' }, ask),
];
