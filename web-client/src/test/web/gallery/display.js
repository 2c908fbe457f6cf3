import { displayView } from '/display/view.js';

const IDLE = new Proxy({}, { get: () => () => {} });

export function view(state) {
  return displayView(state, IDLE);
}
