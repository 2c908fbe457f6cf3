/** State of the page of the nodes: the host key, and the nodes as last loaded. */
export const INITIAL_UI = Object.freeze({
  key: '',
  locked: false,
  /** Whether the list is unavailable, because the server has no host key. */
  closed: false,
  problem: '',
  nodes: null,
  /** The node whose draining has to be confirmed, as in `/api/nodes`. */
  toDrain: null,
  sureProblem: '',
});

/** States of nodes that are there. */
const RUNNING = ['starting', 'up', 'draining', 'stopping', 'overdue'];

/**
 * @param {!trivium.ClusterNode} node
 * @return {boolean}
 */
export function isRunning({ state }) {
  return RUNNING.includes(state);
}

/**
 * Whether a node can be drained: another one has to take its rooms.
 *
 * @param {!trivium.ClusterNode} node
 * @param {!Array<!trivium.ClusterNode>} nodes
 * @return {boolean}
 */
export function canDrain(node, nodes) {
  return node.state === 'up' && nodes.some(({ name, state }) => name !== node.name && state === 'up');
}

/**
 * Returns the banks in the folder of a node, and the running nodes that lack each; those that some lack are first.
 *
 * @param {!trivium.ClusterNode} node
 * @param {!Array<!trivium.ClusterNode>} nodes
 * @return {!Array<{bank: string, missing: !Array<string>}>}
 */
export function folderBanks(node, nodes) {
  const running = nodes.filter(isRunning);
  const banks = node.banks.map((bank) => ({ bank, missing: running.filter(({ banks: others }) => !others.includes(bank)).map(({ name }) => name) }));
  return [...banks.filter(({ missing }) => missing.length), ...banks.filter(({ missing }) => !missing.length)];
}
