import { roomsView } from '/reports/list.js';
import { reportView } from '/reports/view.js';

const IDLE = new Proxy({}, { get: () => () => {} });

export function view({ page, desk }) {
  return (page === 'rooms' ? roomsView : reportView)(desk, IDLE);
}
