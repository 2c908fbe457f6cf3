import { sitePath } from './base-path.js';
import { Connection } from './connection.js';
import { EMPTY, nextTick, reduce } from './game-state.js';
import { render } from './html.js';
import { announce, focusStart, markLanguage } from './page.js';

const address = `${location.protocol.replace('http', 'ws')}//${location.host}${sitePath('/ws')}`;
let probes = 0;

/** Loads the probe only when a socket does not open. If it cannot be loaded, the server is unreachable. */
async function probe() {
  try {
    return (await import(`./server-probe.js?${++probes}`)).probeServer(address);
  } catch {
    return { reachable: false, sentence: '' };
  }
}

/**
 * A page that shows one room: its connection, its game state, and rendering. Player, host and display have one each. A
 * page is `{seats, view}` and optionally `state()`, its own part of the view; `screenOf(view)`, whose change moves the
 * focus; `announcement(view)` for screen readers; and the hooks `onMessage(message, before)` and `onLink(link)`, which
 * are called before rendering, and `onPaint(now)`, which is called after it.
 */
export class Screen {
  /** @type {!trivium.GameState} */
  game = EMPTY;
  /** @type {!trivium.Link} */
  link = { status: 'idle' };
  /** @type {!trivium.Page} */
  #page;
  root =
    /** @type {!Element} */
    (document.getElementById('screen'));
  #shown = '';
  /** @type {number|undefined} */
  #ticking;

  /** @param {!trivium.Page} page */
  constructor(page) {
    this.#page = page;
    /** @type {!Connection} */
    this.connection = new Connection({
      connect: () => new WebSocket(address, 'trivium.v1'),
      probe,
      seats: page.seats,
      onMessage: (message) => this.receive(message),
      onLink: (link) => this.#linkChanged(link),
      timers: {
        now: () => Date.now(),
        set: (action, ms) => setTimeout(action, ms),
        clear: (id) => clearTimeout(id),
      },
    });
    this.#watchDevice();
  }

  /**
   * Handles a message of the server, or a local one.
   *
   * @param {!trivium.ServerMessage} message
   */
  receive(message) {
    const before = this.game;
    this.game = reduce(before, message, Date.now());
    this.#page.onMessage?.(message, before);
    this.paint();
  }

  paint() {
    const now = Date.now();
    const page = this.#page;
    const view = { game: this.game, link: this.link, now, ...page.state?.() };
    render(page.view(view), this.root);
    markLanguage(this.root, this.game.lang);
    announce(page.announcement?.(view));
    const screen = page.screenOf?.(view);
    if (screen !== this.#shown) {
      this.#shown = screen;
      scrollTo(0, 0);
      focusStart();
    }
    page.onPaint?.(now);
    clearTimeout(this.#ticking);
    const tick = nextTick(this.game, now);
    this.#ticking = tick > 0 ? setTimeout(() => this.paint(), tick) : 0;
  }

  #linkChanged(link) {
    this.link = link;
    this.#page.onLink?.(link);
    this.paint();
  }

  /** Phones close the sockets of hidden pages without an event. */
  #watchDevice() {
    const { connection } = this;
    document.addEventListener('visibilitychange', () => (document.hidden ? connection.sleep() : connection.wake()));
    addEventListener('offline', () => connection.sleep());
    addEventListener('online', () => connection.renew());
    addEventListener('pageshow', ({ persisted }) => persisted && connection.renew());
  }
}
