import { ROOT, sitePath } from '../core/base-path.js';
import { codeDigits } from '../core/format.js';
import { timeLeft } from '../core/game-state.js';
import { focusStart } from '../core/page.js';
import { Screen } from '../core/screen.js';
import { Seats, usableStorage } from '../core/seats.js';
import { announcement, playerView, screenOf } from './player-view.js';

const seats = new Seats('player');
/** As the server knows it, whatever stands before it. */
const path = `/${location.pathname.slice(ROOT.length)}`;
const linked = /^\/(\d{6})$/.exec(path)?.[1] ?? '';
const astray = !linked && path !== '/';
const begun = /^\/(\d{1,5})$/.exec(path)?.[1] ?? '';

/** Refusals after which the code is still right. */
const NAME_AGAIN = new Set(['name-taken', 'name-unfit', 'no-such-seat', 'server-busy']);
/** Refusals that the room itself has no part in: an earlier join may have got its seat all the same. */
const NOT_THE_ROOM = new Set(['server-busy', 'too-many-tries']);

/**
 * What this person is typing: never the room's business.
 *
 * @type {!trivium.PlayerForm}
 */
let form = {
  step: linked ? 'name' : 'code',
  code: linked || begun,
  name: '',
  bank: '',
  busy: false,
  checking: false,
  problem: astray ? 'This address has no room. Enter the six-digit code from the screen.' : '',
  draft: {},
};
/** What is not needed to join: it comes with the seat, so that the page comes sooner. */
const PARTS = {
  question: ['content', 'question'],
  'question-scale': [],
  announcement: [],
  standing: ['standing'],
  'answer-input': ['answer-input'],
};
/** @type {!trivium.PlayerParts} */
let parts = {};
/** Those that could not be fetched again and again. */
let missing = [];
const MOST_TRIES = 2;
const LOADED_AGAIN = 'trivium.player.loaded-again';

/** What the size of the open question was found for. */
let fitted = [];
/** Whether what was refused is to be selected, so that typing replaces it. */
let typeOver = false;

const screen = new Screen({
  seats,
  state: () => ({ form, parts, missing }),
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
    // Behind a code that was wrong a new one begins.
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
    connection.enter({ type: 'join', room: form.code, name, claim: seats.claim(form.code, name), device: seats.device() });
    paint();
  },
  /** What is put together before it is sent. */
  draft(part) {
    form = { ...form, draft: { ...form.draft, ...part } };
    paint();
  },
  respond,
  leave() {
    connection.leave();
    screen.receive({ type: 'left' });
    form = { ...form, step: 'code', code: '', bank: '', busy: false, checking: false, problem: '' };
    history.replaceState(null, '', sitePath('/'));
    paint();
  },
  comeBack() {
    location.reload();
  },
};

/** Asks for the room before a name is asked for. */
function check() {
  form = { ...form, checking: true };
  connection.enter({ type: 'find', room: form.code, device: seats.device() });
}

function respond(response) {
  const { phase, question, receipt, answering, lost } = screen.game;
  if (phase === 'question' && !receipt && !answering && !lost && timeLeft(screen.game, Date.now()) > 0) {
    connection.answer(question.question, response);
  }
}

function onMessage(message, { phase, question }) {
  const { game } = screen;
  if (game.question?.question !== question?.question) {
    form = { ...form, draft: {} };
  }
  if (!phase && game.phase) {
    Object.keys(PARTS).forEach((part) => fetchPart(part));
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
    form = { ...form, step: 'name', bank: message.bank, checking: false };
  } else if (message.type === 'snapshot') {
    form = { ...form, busy: false, code: game.room };
    history.replaceState(null, '', sitePath(`/${game.room}`));
  }
  typeOver = Boolean(form.problem);
}

/** A module and its styles. Browsers remember a failed import by its address, so a retry needs a new one. */
function fetchPart(part, tries = 0) {
  const again = tries ? `?${tries}` : '';
  Promise.all([import(`./${part}.js${again}`), ...PARTS[part].map((style) => fetchStyle(sitePath(`/style/${style}.css${again}`)))]).then(
    ([module]) => {
      parts = { ...parts, ...module };
      missing = missing.filter((one) => one !== part);
      paint();
      if (document.activeElement === document.body) {
        focusStart();
      }
    },
    () => {
      if (tries === MOST_TRIES) {
        missing = [...missing, part];
        loadAgain();
        paint();
      }
      setTimeout(fetchPart, 2000, part, tries + 1);
    },
  );
}

/** Once by itself, for the seat is kept; after that the page offers it. */
function loadAgain() {
  const tab = usableStorage('sessionStorage');
  const again = tab.getItem(LOADED_AGAIN);
  tab.setItem(LOADED_AGAIN, 'yes');
  if (!again && screen.link.status === 'open' && tab.getItem(LOADED_AGAIN)) {
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

/** A lost seat of an earlier evening is no error. */
function refusedForm({ why, detail }) {
  const came = form.busy || form.checking || linked;
  const step = NAME_AGAIN.has(why) && came && !form.checking ? 'name' : 'code';
  return { ...form, busy: false, checking: false, step, code: came ? form.code : '', problem: came ? detail : '' };
}

function onPaint() {
  fitOpenQuestion();
  if (typeOver) {
    typeOver = false;
    focusStart();
    document.activeElement.select?.();
  }
}

/** The size of an open question is found anew when something of it has changed, not each second. */
function fitOpenQuestion() {
  const { game } = screen;
  const scene = [game.question, game.phase, game.receipt, game.refused, game.news, game.clock, parts, game.missed];
  if (scene.some((part, index) => part !== fitted[index])) {
    fitted = scene;
    parts.scaleQuestion?.(screen.root);
  }
}
const { root } = screen;
addEventListener('resize', () => parts.scaleQuestion?.(root));
// Formulas and pictures change the layout. Picture events do not bubble.
['drawn', 'load', 'error'].forEach((event) => root.addEventListener(event, () => parts.scaleQuestion?.(root), true));

/** On a laptop the keys A to H and 1 to 8 press the choices. */
addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey, repeat }) => {
  const choice = 'ABCDEFGH12345678'.indexOf(key.toUpperCase()) % 8;
  if (choice >= 0 && key.length === 1 && !target.closest?.('input') && !ctrlKey && !metaKey && !altKey && !repeat) {
    root.querySelectorAll('.tile')[choice]?.click();
  }
});

const kept = linked ? seats.of(linked) : astray ? null : seats.last();
const joining = seats.joining();
if (joining && (!linked || joining.room === linked)) {
  form = { ...form, step: 'name', code: joining.room, name: joining.name };
  act.join();
} else if (kept) {
  form = { ...form, code: kept.room };
  connection.resume(kept);
} else {
  if (linked) {
    check();
  }
  paint();
}
