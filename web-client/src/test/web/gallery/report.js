import { reportView } from '/reports/report-view.js';
import { roomsView } from '/reports/room-list.js';

const IDLE = new Proxy({}, { get: () => () => {} });

export function view({ page, ui }) {
  return (page === 'rooms' ? roomsView : reportView)(ui, IDLE);
}
