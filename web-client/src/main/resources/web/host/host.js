import { ROOM_ENDED } from '../core/close-codes.js';
import { EMPTY, isBetweenQuizzes, knownPosition, positionOf, reduce } from '../core/game-state.js';
import { Screen } from '../core/screen.js';
import '../core/sheet-state.js';
import { Seats, usableStorage } from '../core/seats.js';
import { answerKeyAfter } from './answer-key.js';
import { bank, banks, hostKey, nodes, qrCode, rooms, storeKey } from './api.js';
import { attendanceActions, attendanceAfter } from './attendance.js';
import { bankActions, listenForBanks } from './bank-actions.js';
import { verdict, verdictOfKey } from './buzzer-panel.js';
import { correctionActions } from './correction.js';
import { displayDialogActions } from './display-dialog.js';
import { controlOfKey } from './game-controls.js';
import { INITIAL_UI, MOST_QUESTIONS, withinLimits } from './host-state.js';
import { announcement, hostView, screenOf } from './host-view.js';
import { markingActions } from './marking.js';
import { canSkipLeaderboard, hasHiddenAnswers, nextStep } from './next-step.js';
import { wireLateJoin } from './late-join.js';
import { playAlongActions, playsAlong, storedPlaying } from './play-along.js';
import { playerDialogActions } from './player-dialog.js';
import { crowdsAfter, removal } from './player-removal.js';
import { pointsActions } from './points-dialog.js';
import { programmeActions } from './programme-actions.js';
import { linkedSeat, remoteActions, remoteLink } from './remote-dialog.js';
import { chosenRounds, openingPlan, wirePlan } from './round-plan.js';
import { savedProgrammes } from './saved-programmes.js';
import { SELECTION } from './selection.js';
import { teamActions } from './team-actions.js';
import { wireTeams } from './team-setup.js';
import { storedTiming, storeTiming } from './timing.js';

/** Presses within this time (ms) after a step are ignored: they were meant for the previous step. */
const STEP_PAUSE = 700;

/** Most past rooms that are offered. */
const MOST_PAST = 30;

const storage = usableStorage();
const seats = new Seats('host', storage);

/** The room whose remote this page is; read before the host key, which is in the same link. */
const remoteSeat = linkedSeat();
/** @type {!trivium.HostState} */
let ui = { ...INITIAL_UI, key: hostKey(storage), programmes: savedProgrammes(storage), playing: storedPlaying(storage), ...storedTiming(storage) };
/** The bank that the link from the editor selects. */
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
  /** Changes the timing, and remembers it for the next room. */
  changeTiming(part) {
    act.change(part);
    storeTiming(storage, ui);
  },
  async loadBanks() {
    act.change({ banks: null, problem: '', locked: false });
    try {
      const { banks: list, failures } = await banks(ui.key);
      act.change({ banks: list, failures });
      act.banks.lookForDrafts();
      act.lookForNodes();
      if (wanted && list.some(({ name }) => name === wanted)) {
        act.choose(wanted);
        wanted = '';
      }
    } catch ({ message, locked }) {
      act.change({ problem: ui.key || !locked ? message : '', locked: Boolean(locked) });
    }
  },
  /** Finds out whether there are nodes to show, to hosts who may see them. */
  async lookForNodes() {
    if (ui.key) {
      const { nodes: all } = await nodes(ui.key).catch(() => ({ nodes: [] }));
      act.change({ hasNodes: all.length > 0 });
    }
  },
  useKey(key) {
    storeKey(storage, key.trim());
    ui = { ...ui, key: key.trim() };
    act.loadBanks();
  },
  async choose(name) {
    act.change({ chosen: name, preview: null, problem: '', exported: '', questions: INITIAL_UI.questions, selection: SELECTION, past: [] });
    try {
      const preview = await bank(name, ui.key);
      if (ui.chosen === name) {
        act.change({ preview });
        act.loadPastRooms(preview.bank.title);
      }
    } catch ({ message }) {
      act.change({ problem: message });
    }
  },
  /** Picks a question of the chosen bank, or puts it back. */
  pick(index) {
    const { selection } = ui;
    const others = selection.picked.filter((other) => other !== index);
    const picked = others.length < selection.picked.length ? others : [...others, index].slice(0, MOST_QUESTIONS);
    act.change({ selection: { ...selection, picked } });
  },
  /** Loads the past rooms of a bank, if the host may see them. */
  async loadPastRooms(title) {
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
    const { key } = ui;
    const plan = openingPlan(ui);
    ui = { ...ui, opening: true, problem: '' };
    connection.enter({ type: 'open', ...plan, ...wireTeams(ui.teams), ...wireLateJoin(ui.lateJoin), ...(key && { key }) });
  },
  start: () => connection.send({ type: 'start' }),
  next: () => connection.send({ type: 'next', ...knownPosition(screen.game) }),
  /** Goes on without the leaderboard that would be next. */
  skip() {
    if (pauseTimer === 0 && screen.link.status === 'open' && canSkipLeaderboard(screen.game)) {
      pause();
      connection.send({ type: 'next', skip: true, ...knownPosition(screen.game) });
      paint();
    }
  },
  /** Reveals all answers of the sheet at once. */
  revealAll() {
    if (pauseTimer === 0 && screen.link.status === 'open' && hasHiddenAnswers(screen.game)) {
      pause();
      connection.send({ type: 'reveal-all' });
      paint();
    }
  },
  /** Sends the message of a control. One that leads to another screen waits like a step. */
  control({ message, possible, moves }) {
    if (message.type === 'show-answer' && playsAlong({ ...screen, ui, now: 0 })) {
      return;
    }
    if (message.type === 'show-answer' && ui.answerKey) {
      act.change({ answerKey: null });
      return;
    }
    if (possible && screen.link.status === 'open' && !(moves && pauseTimer !== 0)) {
      if (moves) {
        pause();
      }
      connection.send(message);
      paint();
    }
  },
  /** Judges the answer that is given aloud. A second press would be about the next player. */
  judge(right) {
    const message = verdict(screen.game, right);
    if (message && screen.link.status === 'open' && pauseTimer === 0) {
      pause();
      connection.send(message);
      paint();
    }
  },
  /** Lets the players wait for the next quiz, and shows the banks. */
  nextQuiz() {
    connection.send({ type: 'go-on' });
    act.addRound();
  },
  addRound() {
    ui = { ...ui, choosing: true };
    act.loadBanks();
  },
  addRounds() {
    const [first, ...others] = chosenRounds(ui).map(wirePlan);
    const anew = isBetweenQuizzes(screen.game) && ui.anew;
    connection.send({ type: 'add-rounds', rounds: [{ ...first, ...(anew && { anew }) }, ...others] });
  },
  backToRoom: () => act.change({ choosing: false }),
  lock: (locked) => connection.send({ type: 'lock', locked }),
  /** Asks for a confirmation. The action refers to the position in the game when the dialog opened. */
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
  /** Removes a crowd. In the lobby no player loses points by it; later the host has to confirm. */
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
  teams: teamActions({
    game: () => screen.game,
    board: () => ui.teamBoard,
    change: (teamBoard) => act.change({ teamBoard }),
    send: (message) => connection.send(message),
  }),
  banks: bankActions({
    ui: () => ui,
    change: (part) => act.change(part),
    reload: () => act.loadBanks(),
  }),
  programme: programmeActions({
    ui: () => ui,
    change: (part) => act.change(part),
    choose: (name) => act.choose(name),
    step: () => act.step(),
    storage,
  }),
  points: pointsActions({
    ui: () => ui,
    change: (points) => act.change({ points }),
    send: (message) => connection.send(message),
  }),
  player: playerDialogActions({
    ui: () => ui,
    change: (player) => act.change({ player }),
    send: (message) => connection.send(message),
  }),
  attendance: attendanceActions({
    ui: () => ui,
    change: (attendance) => act.change({ attendance }),
    send: (message) => connection.send(message),
  }),
  remote: remoteActions({
    link: () => remoteLink(screen.game.joinUrl, seats.of(screen.game.room)?.token ?? '', ui.key),
    change: (remote) => act.change({ remote }),
    draw: (link) => qrCode(link, ui.key),
  }),
  marking: markingActions({
    game: () => screen.game,
    chosen: () => ui.marking,
    change: (marking) => act.change({ marking }),
    send: (message) => connection.send(message),
  }),
  openTieBreak() {
    const dialog = document.querySelector('.tie-break');
    dialog.querySelector('form').reset();
    dialog.showModal();
  },
  playTieBreak(question) {
    connection.send({ type: 'tie-break', ...question });
    closeDialogs();
  },
  display: displayDialogActions({
    ui: () => ui,
    change: (display) => act.change({ display }),
    send: (message) => connection.send(message),
  }),
  playAlong: playAlongActions({
    room: () => screen.game.room,
    change: (playing) => act.change({ playing }),
    hide() {
      act.attendance.show(false);
      act.change({ answerKey: null });
    },
    storage,
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
  ui = withinLimits({ ...ui, opening: false, choosing: false, confirm: null, crowds: [], welcome: [], correction: null });
  act.loadBanks();
}

function onMessage(message, { phase }) {
  ui = {
    ...ui,
    crowds: crowdsAfter(ui.crowds, message),
    answerKey: answerKeyAfter(ui.answerKey, message),
    attendance: attendanceAfter(ui.attendance, message),
  };
  if (message.type === 'refused' && !phase) {
    ui = { ...ui, opening: false, problem: message.detail, locked: message.why === 'wrong-key' };
    if (!ui.banks) {
      // A stored seat of an earlier game no longer exists; this needs no message.
      act.loadBanks();
    }
  } else if (message.type === 'snapshot') {
    ui = { ...ui, opening: false, rounds: screen.game.phase === 'lobby' ? [] : ui.rounds };
  } else if (message.type === 'programme') {
    // The rounds have been added.
    ui = { ...ui, choosing: false, rounds: [], editing: -1, title: '' };
  }
  if (screen.game.phase === 'marking' && phase !== 'marking') {
    ui = { ...ui, marking: null };
  }
  if (screen.game.phase !== phase) {
    // The question has just closed by itself, so a press of the button may have been meant to close it.
    pause();
  }
  act.correction.receive(message);
  act.attendance.receive(message);
  if (act.display.receive(message)) {
    // The dialog shows the refusal.
    screen.game = { ...screen.game, refused: null };
  }
}

/**
 * Ignores presses for a short time. It ends with its timer: comparing times would depend on the precision of the clock.
 */
function pause() {
  clearTimeout(pauseTimer);
  pauseTimer = setTimeout(() => {
    pauseTimer = 0;
    paint();
  }, STEP_PAUSE);
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

listenForBanks({ isOpen: () => ['banks', 'choosing'].includes(screenOf({ ...screen, ui })) && !document.querySelector('dialog[open]'), actions: act.banks });

/**
 * Space and Enter trigger the next step unless the focused element handles them, S skips the leaderboard, and the
 * controls have keys of their own. No key does anything while somebody is typing.
 */
addEventListener('keydown', (event) => {
  const { key, target, repeat, ctrlKey, metaKey, altKey } = event;
  const typing = target.closest?.('input, select, textarea, dialog');
  if (!screen.game.phase || ui.choosing || typing || repeat || ctrlKey || metaKey || altKey) {
    return;
  }
  if (key === ' ' || key === 'Enter') {
    if (!target.closest?.('a, button, summary')) {
      event.preventDefault();
      act.step();
    }
  } else if (screen.game.phase === 'marking' && act.marking.key(key)) {
    event.preventDefault();
  } else if (key === '?') {
    document.getElementById('keys')?.togglePopover();
  } else if ((key === 's' || key === 'S') && canSkipLeaderboard(screen.game)) {
    act.skip();
  } else {
    const right = verdictOfKey(screen.game, key);
    const control = controlOfKey(screen.game, Date.now(), key);
    if (right !== undefined) {
      act.judge(right);
    } else if (control) {
      act.control(control);
    }
  }
});

/** Copies a text. The clipboard API exists on secure pages only; plain HTTP in a LAN needs the older command. */
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

if (remoteSeat) {
  seats.save(remoteSeat.room, remoteSeat.token);
}
addEventListener('hashchange', () => location.reload());
const storedSeat = seats.last();
if (storedSeat) {
  connection.resume(storedSeat);
} else {
  act.loadBanks();
}
