import { render } from '../core/html.js';
import { usableStorage } from '../core/seats.js';
import { deleteRoom, hostKey, rooms } from '../host/api.js';
import { authorizedLoad } from '../host/authorized-load.js';
import { INITIAL_UI } from './report-state.js';
import { roomsView } from './room-list.js';

const root =
  /** @type {!Element} */
  (document.getElementById('screen'));
const storage = usableStorage();

/** @type {!trivium.ReportState} */
let ui = { ...INITIAL_UI, key: hostKey(storage) };

const act = {
  change(part) {
    ui = { ...ui, ...part };
    render(roomsView(ui, act), root);
  },
  ...authorizedLoad({
    storage,
    ui: () => ui,
    change: (part) => act.change(part),
    fetchData: async (key) => ({ rooms: (await rooms(key)).rooms }),
  }),
  confirm(toDelete) {
    act.change({ toDelete, sureProblem: '' });
    document.querySelector('.confirm').showModal();
  },
  async confirmed() {
    const { toDelete, key } = ui;
    try {
      await deleteRoom(toDelete.report, key);
      act.change({ rooms: ui.rooms.filter(({ report }) => report !== toDelete.report) });
      document.querySelector('.confirm').close();
    } catch ({ message }) {
      act.change({ sureProblem: message });
    }
  },
};

act.load();
