import { sitePath } from '../core/base-path.js';
import { render } from '../core/html.js';
import { usableStorage } from '../core/seats.js';
import { deleteRoom, download, hostKey, report, reportFile } from '../host/api.js';
import { authorizedLoad } from '../host/authorized-load.js';
import { fileName } from './report-format.js';
import { INITIAL_UI, MORE_ROWS } from './report-state.js';
import { reportView } from './report-view.js';

const root =
  /** @type {!Element} */
  (document.getElementById('screen'));
const storage = usableStorage();
const id = decodeURIComponent(location.pathname.split('/').at(-1));

/** @type {!trivium.ReportState} */
let ui = { ...INITIAL_UI, key: hostKey(storage) };

const act = {
  change(part) {
    ui = { ...ui, ...part };
    document.title = ui.report ? `${ui.report.bank} – Trivium report` : 'Trivium report';
    render(reportView(ui, act), root);
  },
  ...authorizedLoad({
    storage,
    ui: () => ui,
    change: (part) => act.change(part),
    fetchData: async (key) => ({ report: await report(id, key) }),
  }),
  more: () => act.change({ rows: ui.rows + MORE_ROWS }),
  search: (query) => act.change({ query, rows: INITIAL_UI.rows }),
  print: () => print(),
  async save(file) {
    act.change({ fetching: file, problem: '' });
    try {
      download(await reportFile(id, file, ui.key), fileName(ui.report, file));
      act.change({ fetching: '' });
    } catch ({ message }) {
      act.change({ fetching: '', problem: message });
    }
  },
  confirm(toDelete) {
    act.change({ toDelete, sureProblem: '' });
    document.querySelector('.confirm').showModal();
  },
  async confirmed() {
    try {
      await deleteRoom(id, ui.key);
      location.assign(sitePath('/rooms'));
    } catch ({ message }) {
      act.change({ sureProblem: message });
    }
  },
};

act.load();
