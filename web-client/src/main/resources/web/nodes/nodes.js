import { render } from '../core/html.js';
import { usableStorage } from '../core/seats.js';
import { drainNode, hostKey, nodes, undrainNode } from '../host/api.js';
import { authorizedLoad } from '../host/authorized-load.js';
import { nodesView } from './node-list.js';
import { INITIAL_UI } from './nodes-state.js';

/** Between two requests for the nodes, ms. */
const INTERVAL = 2_000;

const root =
  /** @type {!Element} */
  (document.getElementById('screen'));
const storage = usableStorage();

/** @type {!trivium.NodesState} */
let ui = { ...INITIAL_UI, key: hostKey(storage) };
/** Counts the changes that this page has made: what was requested before one is out of date. */
let changes = 0;

const fetchNodes = async (key) => ({ nodes: (await nodes(key)).nodes });

const act = {
  change(part) {
    ui = { ...ui, ...part };
    render(nodesView(ui, act), root);
  },
  ...authorizedLoad({
    storage,
    ui: () => ui,
    change: (part) => act.change(part),
    fetchData: fetchNodes,
  }),
  confirm(toDrain) {
    act.change({ toDrain, sureProblem: '' });
    document.querySelector('.confirm').showModal();
  },
  async confirmed() {
    const { toDrain, key } = ui;
    try {
      await drainNode(toDrain.name, key);
      changed(toDrain.name, 'draining');
      document.querySelector('.confirm').close();
      say(`Node ${toDrain.name} is draining.`);
    } catch ({ message }) {
      act.change({ sureProblem: message });
    }
  },
  async undrain({ name }) {
    try {
      await undrainNode(name, ui.key);
      changed(name, 'up');
      say(`Node ${name} takes rooms again.`);
    } catch ({ message }) {
      act.change({ problem: message });
    }
  },
};

/** Shows the new state before the nodes have told each other. */
function changed(name, state) {
  changes++;
  act.change({ problem: '', nodes: ui.nodes.map((node) => (node.name === name ? { ...node, state } : node)) });
}

function say(sentence) {
  document.getElementById('say').textContent = sentence;
}

async function refresh() {
  if (ui.nodes && !ui.locked && !document.hidden) {
    const before = changes;
    try {
      const part = await fetchNodes(ui.key);
      if (before === changes) {
        act.change({ ...part, problem: '' });
      }
    } catch ({ message, locked = false }) {
      act.change({ problem: message, locked });
    }
  }
  setTimeout(refresh, INTERVAL);
}

act.load();
setTimeout(refresh, INTERVAL);
