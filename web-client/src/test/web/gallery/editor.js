import { editView } from '/editor/editor-view.js';

const IDLE = new Proxy({}, { get: () => () => {} });

export function view({ ui }) {
  return editView(ui, IDLE);
}
