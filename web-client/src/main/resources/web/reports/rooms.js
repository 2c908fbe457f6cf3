import { render } from '../core/html.js';
import { usableStorage } from '../core/seats.js';
import { forgetRoom, hostKey, rooms } from '../host/api.js';
import { asking } from './asking.js';
import { DESK } from './desk.js';
import { roomsView } from './list.js';

const root = document.getElementById('screen');
const storage = usableStorage();

let desk = { ...DESK, key: hostKey(storage) };

const act = {
  change(part) {
    desk = { ...desk, ...part };
    render(roomsView(desk, act), root);
  },
  ...asking({
    storage,
    desk: () => desk,
    change: (part) => act.change(part),
    ask: async (key) => ({ rooms: (await rooms(key)).rooms }),
  }),
  confirm(doomed) {
    act.change({ doomed, sureProblem: '' });
    document.querySelector('.sure').showModal();
  },
  async confirmed() {
    const { doomed, key } = desk;
    try {
      await forgetRoom(doomed.report, key);
      act.change({ rooms: desk.rooms.filter(({ report }) => report !== doomed.report) });
      document.querySelector('.sure').close();
    } catch ({ message }) {
      act.change({ sureProblem: message });
    }
  },
};

act.load();
