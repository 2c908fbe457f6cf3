import { ROOT, sitePath } from '../core/base-path.js';
import { codeDigits } from '../core/format.js';
import { EMPTY, isAnswerable, opensIn, reduce } from '../core/game-state.js';
import { focusStart } from '../core/page.js';
import { Screen } from '../core/screen.js';
import { Seats, usableStorage } from '../core/seats.js';
import { announcement, playerView, screenOf } from './player-view.js';

const seats = new Seats('player');
/** The path without the prefix of a proxy. */
const path = `/${location.pathname.slice(ROOT.length)}`;
const linked = /^\/(\d{6})$/.exec(path)?.[1] ?? '';
const unknownPath = !linked && path !== '/';
const partialCode = /^\/(\d{1,5})$/.exec(path)?.[1] ?? '';

/** Refusals after which the code remains valid. */
const CODE_VALID = new Set(['watch-only', 'name-taken', 'name-unfit', 'no-such-seat', 'server-busy']);
/** Refusals by the server rather than the room: an earlier join may have succeeded nevertheless. */
const NOT_THE_ROOM = new Set(['server-busy', 'too-many-tries']);

const AVATAR = 'trivium.avatar';

/**
 * What the player has typed; not part of the game state.
 *
 * @type {!trivium.PlayerForm}
 */
let form = {
  step: linked ? 'name' : 'code',
  code: linked || partialCode,
  name: '',
  bank: '',
  members: '',
  shared: false,
  watchOnly: false,
  busy: false,
  checking: false,
  changingTeam: false,
  wantedTeam: null,
  avatar: storedAvatar(),
  wantedBet: null,
  problem: unknownPath ? 'This address has no room. Enter the six-digit code from the screen.' : '',
  draft: {},
};
/** The module that adds the reducers of answer sheets. */
const SHEET_STATE = '../core/sheet-state';
/** Modules and styles that are loaded after joining, so that the page appears sooner. */
const PARTS = {
  [SHEET_STATE]: [],
  question: ['content', 'question'],
  'question-scale': [],
  announcement: [],
  standing: ['standing'],
  rounds: ['rounds'],
  'answer-input': ['answer-input'],
  flag: [],
  'team-choice': ['teams', 'team-choice'],
  'team-standing': [],
  'avatar-picker': ['avatars'],
  vibration: ['vibration'],
  'count-up': [],
  buzzer: ['teams', 'buzzer'],
  sheet: ['sheet'],
  joker: ['bet'],
  bet: ['bet'],
  spectator: ['chart', 'spectator'],
};
/** Parts that only rooms with teams need. */
const TEAM_PARTS = ['team-choice', 'team-standing'];
/** Parts that only some rounds need, with their reason. */
const ROUND_PARTS = {
  buzzer: isBuzzerRound,
  sheet: ({ sheet, round }) => sheet || round?.format?.mode === 'sheet',
  joker: ({ joker }) => joker,
  bet: ({ bets }) => bets,
  spectator: ({ role }) => role === 'spectator',
};
/** The messages since the last snapshot with their times, until all reducers have been loaded; null after that. */
let early = [];
/** @type {?trivium.SheetActions} */
let sheet = null;
/** @type {!trivium.PlayerParts} */
let parts = {};
/** Parts that have been requested. */
const requested = new Set();
/** Parts that could not be loaded despite repeated attempts. */
let missing = [];
const MOST_TRIES = 2;
/** The delay (ms) of parts that are only loaded for the form to join. */
const AFTER_FORM = 200;
const LOADED_AGAIN = 'trivium.player.loaded-again';

/** The data for which the size of the open question was last computed. */
let measured = [];
/** Whether to select a refused text, so that typing replaces it. */
let selectRefused = false;

const screen = new Screen({
  seats,
  state: () => ({ form, parts, missing, sheet: sheet?.state }),
  view: (view) => playerView(view, act),
  screenOf,
  announcement,
  onMessage,
  onPaint,
});
const { connection } = screen;
const paint = () => screen.paint();

const act = {
  typeCode(code) {
    const digits = codeDigits(code);
    // After an invalid code, further digits start a new name.
    form = { ...form, code: form.problem && digits.length > 6 ? digits.slice(6, 7) : digits.slice(0, 6), problem: '', checking: false };
    if (form.code.length === 6) {
      check();
    }
    paint();
    return form.code;
  },
  changeCode() {
    form = { ...form, step: 'code', code: '', bank: '', problem: '', checking: false };
    paint();
  },
  typeName(name) {
    form = { ...form, name, problem: '' };
    paint();
  },
  join() {
    const name = form.name.trim();
    if (!name || form.busy) {
      form = { ...form, problem: name ? '' : 'Enter a name of 1 to 24 characters.' };
      paint();
      return;
    }
    form = { ...form, busy: true, checking: false, problem: '' };
    const members = form.shared ? namesOf(form.members) : [];
    connection.enter({
      type: 'join',
      room: form.code,
      name,
      claim: seats.claim(form.code, name),
      device: seats.device(),
      ...(form.avatar !== null && { avatar: form.avatar }),
      ...(members.length && { members }),
    });
    paint();
  },
  /** Chooses an avatar, or none, for this game and later ones. */
  chooseAvatar(avatar) {
    usableStorage().setItem(AVATAR, `${avatar ?? ''}`);
    form = { ...form, avatar };
    paint();
  },
  typeMembers(members) {
    form = { ...form, members };
  },
  /** Joins without answering. */
  spectate() {
    form = { ...form, busy: true, checking: false, problem: '' };
    connection.enter({ type: 'spectate', room: form.code, device: seats.device() });
    paint();
  },
  /** Stores a part of an unfinished answer. */
  draft(part) {
    form = { ...form, draft: { ...form.draft, ...part } };
    paint();
  },
  respond,
  buzz() {
    const { question } = screen.game;
    if (isAnswerable(screen.game, Date.now()) || screen.game.buzzer?.answering) {
      connection.request({ type: 'buzz', question: question.question });
      act.draft({ pressed: question.question });
    }
  },
  flag: () => connection.send({ type: 'flag', question: screen.game.question.question }),
  get sheet() {
    return sheet;
  },
  playJoker(played) {
    connection.send({ type: 'play-joker', played });
  },
  bet(points) {
    connection.send({ type: 'bet', question: screen.game.bets.question, points });
    form = { ...form, wantedBet: points };
    paint();
  },
  chooseTeam(team) {
    connection.send({ type: 'choose-team', team });
    form = { ...form, wantedTeam: team };
    paint();
  },
  changeTeam(changingTeam) {
    form = { ...form, changingTeam };
    paint();
  },
  leave() {
    connection.leave();
    screen.receive({ type: 'left' });
    form = { ...form, step: 'code', code: '', bank: '', busy: false, checking: false, problem: '' };
    history.replaceState(null, '', sitePath('/'));
    paint();
  },
  reload() {
    location.reload();
  },
};

/** Returns the names in a text that separates them by commas or lines, as many and as long as the server accepts. */
function namesOf(text) {
  return text
    .split(/[,;\n]/)
    .map((name) => name.trim().slice(0, 100))
    .filter(Boolean)
    .slice(0, 12);
}

/** Looks up the room before the page asks for a name. */
function check() {
  form = { ...form, checking: true };
  connection.enter({ type: 'find', room: form.code, device: seats.device() });
}

function respond(response) {
  const { question, receipt, answering, lost } = screen.game;
  if (!receipt && !answering && !lost && isAnswerable(screen.game, Date.now())) {
    connection.answer(question.question, response);
  }
}

function isBuzzerRound({ question, round }) {
  return question?.kind === 'buzzer' || round?.format?.mode === 'buzzer';
}

/** Computes the state once more, now that all reducers have been loaded. */
function replay() {
  screen.game = early.reduce((game, { message, now }) => reduce(game, message, now), EMPTY);
  early = null;
  loadRoundParts();
}

function loadRoundParts() {
  Object.keys(ROUND_PARTS)
    .filter((part) => ROUND_PARTS[part](screen.game))
    .forEach(loadPart);
}

function onMessage(message, { phase, question, teams }) {
  const { game } = screen;
  early = early && [...(message.type === 'snapshot' ? [] : early), { message, now: Date.now() }];
  if (game.question?.question !== question?.question) {
    form = { ...form, draft: {} };
  }
  if (!phase && game.phase) {
    Object.keys(PARTS)
      .filter((part) => !TEAM_PARTS.includes(part) && !ROUND_PARTS[part])
      .forEach(loadPart);
  }
  if (game.teams && !teams) {
    TEAM_PARTS.forEach(loadPart);
  }
  loadRoundParts();
  sheet?.receive(message);
  parts.confirmPress?.(message, { game, form, now: Date.now() }, act, connection);
  if (message.type === 'snapshot' && game.bets?.own && form.wantedBet !== null) {
    act.bet(form.wantedBet);
  } else if (!game.bets || ['bet', 'refused'].includes(message.type)) {
    form = { ...form, wantedBet: null };
  }
  if (['team', 'refused', 'snapshot'].includes(message.type)) {
    form = { ...form, wantedTeam: null, changingTeam: form.changingTeam && message.type !== 'team' };
  }
  if (message.type === 'refused' && !game.phase) {
    const { checking } = form;
    form = refusedForm(message);
    if (!NOT_THE_ROOM.has(message.why)) {
      seats.forgetJoin();
    } else if (checking) {
      const refused = form;
      setTimeout(() => {
        if (form === refused) {
          check();
          paint();
        }
      }, 900);
    }
  } else if (message.type === 'found') {
    const { bank, shared = false, watchOnly = false } = message;
    form = { ...form, step: 'name', bank, shared, watchOnly, checking: false };
    // The form can be used without it, so it does not delay the form.
    setTimeout(loadPart, AFTER_FORM, 'avatar-picker');
  } else if (message.type === 'snapshot') {
    form = { ...form, busy: false, code: game.room };
    history.replaceState(null, '', sitePath(`/${game.room}`));
  }
  if (message.type === 'result' && game.phase === 'reveal' && message.question === game.question.question) {
    parts.vibrateFor?.(game);
  }
  selectRefused = Boolean(form.problem);
}

/** Loads a part, once. */
function loadPart(part) {
  if (!requested.has(part)) {
    requested.add(part);
    fetchPart(part);
  }
}

/** Loads a module and its styles. Browsers cache a failed import by its address, so a retry needs another address. */
function fetchPart(part, tries = 0) {
  const suffix = tries ? `?${tries}` : '';
  Promise.all([import(`./${part}.js${suffix}`), ...PARTS[part].map((style) => fetchStyle(sitePath(`/style/${style}.css${suffix}`)))]).then(
    ([module]) => {
      parts = { ...parts, ...module };
      if (part === SHEET_STATE) {
        replay();
      }
      sheet ??= parts.sheetAnswers?.({ game: () => screen.game, seats, connection, paint }) ?? null;
      missing = missing.filter((name) => name !== part);
      paint();
      if (document.activeElement === document.body) {
        focusStart();
      }
    },
    () => {
      if (tries === MOST_TRIES) {
        missing = [...missing, part];
        if (screen.game.phase) {
          reloadOnce();
        }
        paint();
      }
      setTimeout(fetchPart, 2000, part, tries + 1);
    },
  );
}

/** Reloads the page once automatically, because the seat is stored; after that the page offers a button. */
function reloadOnce() {
  const tab = usableStorage('sessionStorage');
  const reloaded = tab.getItem(LOADED_AGAIN);
  tab.setItem(LOADED_AGAIN, 'yes');
  if (!reloaded && screen.link.status === 'open' && tab.getItem(LOADED_AGAIN)) {
    location.reload();
  }
}

function fetchStyle(href) {
  return new Promise((onload, onerror) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href, onload, onerror });
    document.head.append(link);
  });
}

function storedAvatar() {
  const stored = usableStorage().getItem(AVATAR);
  return /^([0-9]|1[01])$/.test(stored ?? '') ? Number(stored) : null;
}

/** A lost seat of an earlier game is not an error. */
function refusedForm({ why, detail }) {
  const requested = form.busy || form.checking || linked;
  const step = CODE_VALID.has(why) && requested && !form.checking ? 'name' : 'code';
  return { ...form, watchOnly: form.watchOnly || why === 'watch-only', busy: false, checking: false, step, code: requested ? form.code : '', problem: requested ? detail : '' };
}

function onPaint(now) {
  fitOpenQuestion(now);
  parts.countUp?.(screen.root);
  if (selectRefused) {
    selectRefused = false;
    focusStart();
    document.activeElement.select?.();
  }
}

/** Computes the size of an open question when one of its parts has changed, not each second. */
function fitOpenQuestion(now) {
  const { game } = screen;
  const { question, phase, receipt, refused, news, clock, missed, paused, buzzer, pressed } = game;
  const scene = [question, phase, receipt, refused, news, clock, parts, missed, paused, buzzer, pressed, opensIn(game, now) > 0];
  if (scene.some((part, index) => part !== measured[index])) {
    measured = scene;
    parts.scaleQuestion?.(screen.root);
  }
}
const { root } = screen;
addEventListener('resize', () => parts.scaleQuestion?.(root));
// Formulas and pictures change the layout. Picture events do not bubble.
['drawn', 'load', 'error'].forEach((event) => root.addEventListener(event, () => parts.scaleQuestion?.(root), true));

/** With a keyboard, the keys A to H and 1 to 8 press the choices. */
addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey, repeat }) => {
  const choice = 'ABCDEFGH12345678'.indexOf(key.toUpperCase()) % 8;
  if (choice >= 0 && key.length === 1 && !target.closest?.('input') && !ctrlKey && !metaKey && !altKey && !repeat) {
    root.querySelectorAll('.tile')[choice]?.click();
  }
});

const storedSeat = linked ? seats.of(linked) : unknownPath ? null : seats.last();
const joining = seats.joining();
if (joining && (!linked || joining.room === linked)) {
  form = { ...form, step: 'name', code: joining.room, name: joining.name };
  act.join();
} else if (storedSeat) {
  form = { ...form, code: storedSeat.room };
  connection.resume(storedSeat);
} else {
  if (linked) {
    check();
  }
  paint();
}
