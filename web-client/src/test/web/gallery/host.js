import { hostView } from '/host/host-view.js';

const IDLE = new Proxy({}, { get: () => () => {} });

export function view(state) {
  return hostView(state, IDLE);
}
