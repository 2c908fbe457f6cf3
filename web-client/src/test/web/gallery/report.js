import { nodesView } from '/nodes/node-list.js';
import { reportView } from '/reports/report-view.js';
import { roomsView } from '/reports/room-list.js';

const IDLE = new Proxy({}, { get: () => () => {} });

const VIEWS = { report: reportView, rooms: roomsView, nodes: nodesView };

export function view({ page, ui }) {
  return VIEWS[page](ui, IDLE);
}
