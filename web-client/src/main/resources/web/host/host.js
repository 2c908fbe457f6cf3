import { ROOM_ENDED } from '../core/close-codes.js';
import { EMPTY, positionOf, reduce } from '../core/game-state.js';
import { Screen } from '../core/screen.js';
import { Seats, usableStorage } from '../core/seats.js';
import { bank, banks, hostKey, keepKey, rooms } from './api.js';
import { bankActions, listenForBanks } from './bank-actions.js';
import { correctionActions } from './correction.js';
import { INITIAL_UI, withinLimits } from './host-state.js';
import { announcement, hostView, nextStep, screenOf } from './host-view.js';
import { crowdsAfter, removal } from './player-removal.js';
import { SELECTION, wireSelection } from './selection.js';

/** Two presses within this (ms) are one: the second was meant for the step that just went by. */
const ONE_PRESS = 700;

/** Older rooms are remembered by nobody. */
const MOST_PAST = 30;

const storage = usableStorage();
const seats = new Seats('host', storage);

/** @type {!trivium.HostState} */
let ui = { ...INITIAL_UI, key: hostKey(storage) };
/** The bank that the editor sent us with. */
let wanted = new URLSearchParams(location.search).get('bank');
let pauseTimer = 0;

const screen = new Screen({
  seats,
  state: () => ({ ui, pausing: pauseTimer !== 0 }),
  view: (view) => hostView(view, act),
  screenOf,
  announcement,
  onMessage,
  onLink,
});
const { connection } = screen;
const paint = () => screen.paint();

const act = {
  change(part) {
    ui = withinLimits({ ...ui, ...part });
    paint();
  },
  async loadBanks() {
    act.change({ banks: null, problem: '', locked: false });
    try {
      const { banks: list, failures } = await banks(ui.key);
      act.change({ banks: list, failures });
      act.banks.lookForDrafts();
      if (wanted && list.some(({ name }) => name === wanted)) {
        act.choose(wanted);
        wanted = '';
      }
    } catch ({ message, locked }) {
      act.change({ problem: ui.key || !locked ? message : '', locked: Boolean(locked) });
    }
  },
  useKey(key) {
    keepKey(storage, key.trim());
    ui = { ...ui, key: key.trim() };
    act.loadBanks();
  },
  async choose(name) {
    act.change({ chosen: name, preview: null, problem: '', exported: '', questions: INITIAL_UI.questions, selection: SELECTION, past: [] });
    try {
      const preview = await bank(name, ui.key);
      if (ui.chosen === name) {
        act.change({ preview });
        act.lookBack(preview.bank.title);
      }
    } catch ({ message }) {
      act.change({ problem: message });
    }
  },
  /** Past rooms of a bank, where the host may see them. */
  async lookBack(title) {
    const { rooms: all } = await rooms(ui.key).catch(() => ({ rooms: [] }));
    if (ui.preview?.bank.title === title) {
      act.change({ past: all.filter(({ bank: played, players }) => played === title && players > 0).slice(0, MOST_PAST) });
    }
  },
  step() {
    const next = nextStep({ ...screen, ui, now: Date.now() });
    if (next.disabled || pauseTimer !== 0) {
      return;
    }
    pause();
    act[next.does]();
    paint();
  },
  openRoom() {
    const { chosen, questions, limit, scoring, typed, selection, key } = ui;
    const settings = { limit: limit * 1000, scoring, typed };
    ui = { ...ui, opening: true, problem: '' };
    connection.enter({ type: 'open', bank: chosen, questions, settings, ...(key && { key }), ...wireSelection(selection) });
  },
  start: () => connection.send({ type: 'start' }),
  next: () => connection.send({ type: 'next', at: positionOf(screen.game) }),
  lock: (locked) => connection.send({ type: 'lock', locked }),
  /** Ends the room that is over, and comes back to the banks. */
  again() {
    connection.send({ type: 'end', at: positionOf(screen.game) });
    backToBanks();
  },
  /** What is meant is what the page showed when it was asked for, however long the dialog stays open. */
  confirm(confirm) {
    act.change({ confirm: { ...confirm, at: positionOf(screen.game) } });
    document.querySelector('.confirm').showModal();
  },
  changeConfirm(part) {
    act.change({ confirm: { ...ui.confirm, ...part } });
  },
  confirmed() {
    connection.send(removal(ui.confirm) ?? { type: 'end', at: ui.confirm.at });
    closeDialogs();
  },
  /** In the lobby nobody loses anything by it; later the host is asked first. */
  removeCrowd(crowd) {
    if (screen.game.phase === 'lobby') {
      connection.send(
        /** @type {!trivium.ClientMessage} */
        (removal({ kind: 'crowd', crowd, lock: false })),
      );
    } else {
      act.confirm({ kind: 'crowd', crowd, lock: !screen.game.locked });
    }
  },
  correction: correctionActions({
    ui: () => ui,
    game: () => screen.game,
    change: (correction) => act.change({ correction }),
    send: (message) => connection.send(message),
  }),
  banks: bankActions({
    ui: () => ui,
    change: (part) => act.change(part),
    reload: () => act.loadBanks(),
  }),
  openCorrection() {
    act.correction.open();
    document.querySelector('.correction').showModal();
  },
  backToBanks,
  reload: () => location.reload(),
  copy(text, what) {
    copyText(text);
    act.change({ copied: what });
    setTimeout(() => act.change({ copied: '' }), 2000);
  },
};

function closeDialogs() {
  document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
}

function backToBanks() {
  closeDialogs();
  connection.leave();
  screen.game = EMPTY;
  ui = withinLimits({ ...ui, opening: false, confirm: null, crowds: [], welcome: [], correction: null });
  act.loadBanks();
}

function onMessage(message, { phase }) {
  ui = { ...ui, crowds: crowdsAfter(ui.crowds, message) };
  if (message.type === 'refused' && !phase) {
    ui = { ...ui, opening: false, problem: message.detail, locked: message.why === 'wrong-key' };
    if (!ui.banks) {
      // A seat from another evening is gone: nothing to tell, just begin anew.
      act.loadBanks();
    }
  } else if (message.type === 'snapshot') {
    ui = { ...ui, opening: false };
  }
  if (screen.game.phase !== phase) {
    // A question that closed by itself just now is not what the finger on the key meant to leave.
    pause();
  }
  act.correction.hear(message);
}

/** Ends by its timer alone: a clock of low precision may say that it goes on when the timer has fired. */
function pause() {
  clearTimeout(pauseTimer);
  pauseTimer = setTimeout(() => {
    pauseTimer = 0;
    paint();
  }, ONE_PRESS);
}

function onLink(link) {
  if (link.status === 'reconnecting') {
    screen.game = reduce(screen.game, { type: 'cut' }, Date.now());
  }
  if (link.status === 'ended') {
    closeDialogs();
    if (link.code === ROOM_ENDED) {
      backToBanks();
    }
  }
}

listenForBanks({ isOpen: () => screenOf({ ...screen, ui }) === 'banks' && !document.querySelector('dialog[open]'), actions: act.banks });

/** Space and Enter are the next step, unless they belong to what has the focus. */
addEventListener('keydown', (event) => {
  const { key, target, repeat, ctrlKey, metaKey, altKey } = event;
  const busy = target.closest?.('a, button, input, select, textarea, summary, dialog');
  if ((key === ' ' || key === 'Enter') && screen.game.phase && !busy && !repeat && !ctrlKey && !metaKey && !altKey) {
    event.preventDefault();
    act.step();
  }
});

/** The clipboard proper is for secure pages only; on a plain LAN address the old way still works. */
function copyText(text) {
  if (navigator.clipboard) {
    navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

const kept = seats.last();
if (kept) {
  connection.resume(kept);
} else {
  act.loadBanks();
}
