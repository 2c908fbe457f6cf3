import { render } from '../core/html.js';
import { usableStorage } from '../core/seats.js';
import { sitePath } from '../core/site.js';
import { forgetRoom, hostKey, report, reportFile } from '../host/api.js';
import { asking } from './asking.js';
import { DESK, fileName, MORE_ROWS } from './desk.js';
import { reportView } from './view.js';

const root = document.getElementById('screen');
const storage = usableStorage();
const id = decodeURIComponent(location.pathname.split('/').at(-1));

let desk = { ...DESK, key: hostKey(storage) };

const act = {
  change(part) {
    desk = { ...desk, ...part };
    document.title = desk.report ? `${desk.report.bank} – Trivium report` : 'Trivium report';
    render(reportView(desk, act), root);
  },
  ...asking({
    storage,
    desk: () => desk,
    change: (part) => act.change(part),
    ask: async (key) => ({ report: await report(id, key) }),
  }),
  more: () => act.change({ rows: desk.rows + MORE_ROWS }),
  seek: (sought) => act.change({ sought, rows: DESK.rows }),
  print: () => print(),
  async save(file) {
    act.change({ fetching: file, problem: '' });
    try {
      offer(await reportFile(id, file, desk.key), fileName(desk.report, file));
      act.change({ fetching: '' });
    } catch ({ message }) {
      act.change({ fetching: '', problem: message });
    }
  },
  confirm(doomed) {
    act.change({ doomed, sureProblem: '' });
    document.querySelector('.sure').showModal();
  },
  async confirmed() {
    try {
      await forgetRoom(id, desk.key);
      location.assign(sitePath('/rooms'));
    } catch ({ message }) {
      act.change({ sureProblem: message });
    }
  },
};

/** A link can't carry the key, so the file is fetched with it and handed over from here. */
function offer(blob, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

act.load();
