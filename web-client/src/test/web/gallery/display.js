import { displayView } from '/display/display-view.js';

const IDLE = new Proxy({}, { get: () => () => {} });

export function view(state) {
  return displayView(state, IDLE);
}
