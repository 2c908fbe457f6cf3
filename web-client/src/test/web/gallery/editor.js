import { editView } from '/editor/view.js';

const IDLE = new Proxy({}, { get: () => () => {} });

export function view({ desk }) {
  return editView(desk, IDLE);
}
