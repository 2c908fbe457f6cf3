import { ANSWER_DEFERRED, ANSWER_LOST } from '../core/game-state.js';
import { prefersReducedMotion } from '../core/page.js';
import { sheetQuestion } from '../core/sheet-state.js';

/** Pause in typing (ms) after which an answer is sent. */
const TYPING_PAUSE = 1000;

/** Shortest wait (ms) before deferred answers are sent again; up to the same again is added at random. */
const DEFERRED_WAIT = 1000;

/** The phases in which a sheet can be answered: bets are made before its last question. */
const OPEN = new Set(['question', 'bets', 'locking']);

function without(byQuestion, question) {
  const { [question]: _, ...others } = byQuestion;
  return others;
}

const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/**
 * The answers of a sheet that the server has not confirmed: each is stored in the browser and sent until its receipt
 * arrives, also after a reconnection or a reload of the page. A response of null takes an answer back.
 */
class SheetAnswers {
  /** @type {!trivium.SheetPage} */
  #page;
  #room = '';
  /** @type {!trivium.SheetDrafts} */
  #state = { unsaved: {}, drafts: {}, lost: {} };
  /**
   * The timers of answers that wait for a pause in typing, by question.
   *
   * @type {!Object<number, number>}
   */
  #timers = {};
  /**
   * How often each answer was sent without a receipt, by question.
   *
   * @type {!Object<number, number>}
   */
  #sent = {};
  #retry = 0;

  /** @param {!trivium.SheetPage} page */
  constructor(page) {
    this.#page = page;
    this.#reconcile();
  }

  /** @return {!trivium.SheetDrafts} */
  get state() {
    return this.#state;
  }

  /**
   * Changes what is being entered, without an answer.
   *
   * @param {number} question
   * @param {!trivium.ResponseDraft} part
   */
  draft(question, part) {
    const { drafts } = this.#state;
    this.#change({ drafts: { ...drafts, [question]: { ...drafts[question], ...part } } });
    this.#page.paint();
  }

  /**
   * @param {number} question
   * @param {?trivium.Response} response
   */
  answer(question, response) {
    this.#set(question, response);
    this.#transmit(question);
    this.#page.paint();
  }

  /**
   * Sends an answer after a pause in typing.
   *
   * @param {number} question
   * @param {?trivium.Response} response
   */
  answerLater(question, response) {
    this.#set(question, response);
    clearTimeout(this.#timers[question]);
    this.#timers[question] = setTimeout(() => this.#transmit(question), TYPING_PAUSE);
    this.#page.paint();
  }

  /**
   * The player has left the field of a question: its answer is sent now, and the field shows what is saved.
   *
   * @param {number} question
   */
  leave(question) {
    if (this.#timers[question]) {
      this.#transmit(question);
    }
    this.#dropDraft(question);
    this.#page.paint();
  }

  /**
   * Handles a message of the room. The page has handled it already.
   *
   * @param {!trivium.ServerMessage} message
   */
  receive({ type, question, response, by, why, paused }) {
    switch (type) {
      case 'receipt':
      case 'cleared':
        this.#confirmed(question, response, by);
        break;
      case 'snapshot':
        this.#sent = {};
        this.#reconcile();
        requestAnimationFrame(showNewest);
        break;
      case 'question':
        requestAnimationFrame(showNewest);
        break;
      case 'marking':
      case 'reveal':
      case 'answers':
      case 'finished':
        this.#loseAll();
        break;
      case 'paused':
        if (!paused) {
          this.#transmitAll();
        }
        break;
      case 'refused':
        this.#refused(why);
        break;
    }
  }

  #unsavedQuestions() {
    return Object.keys(this.#state.unsaved).map(Number);
  }

  #set(question, response) {
    const { unsaved, lost } = this.#state;
    this.#change({ unsaved: { ...unsaved, [question]: response }, lost: without(lost, question) });
    this.#store();
  }

  #transmit(question) {
    const { game, connection } = this.#page;
    this.#stopTimer(question);
    const response = this.#state.unsaved[question];
    if (!this.#sent[question] && same(response, game().sheet?.answers[question]?.response)) {
      this.#done(question);
      return;
    }
    if (connection.request(response ? { type: 'answer', question, response } : { type: 'clear-answer', question })) {
      this.#sent[question] = (this.#sent[question] ?? 0) + 1;
    }
  }

  #transmitAll() {
    this.#unsavedQuestions().forEach((question) => this.#transmit(question));
  }

  /**
   * An answer is confirmed if nothing was changed after it was sent. The server may change the spelling of a text, so an
   * own receipt confirms the last answer that was sent.
   */
  #confirmed(question, response, by) {
    const own = !by || by === this.#page.game().me?.name;
    if (own) {
      this.#sent[question] = Math.max(0, (this.#sent[question] ?? 0) - 1);
    }
    if (!(question in this.#state.unsaved)) {
      if (!own) {
        this.#dropDraft(question);
      }
    } else if (same(this.#state.unsaved[question], response) || (own && !this.#sent[question] && !this.#timers[question])) {
      this.#done(question);
    }
  }

  /** Decides by the state of the room which stored answers it has, which are sent again, and which came too late. */
  #reconcile() {
    const { game, seats } = this.#page;
    const state = game();
    if (state.room !== this.#room) {
      this.#room = state.room;
      this.#change({ unsaved: seats.sheet(state.room) ?? {} });
    }
    const open = state.sheet && OPEN.has(state.phase);
    this.#unsavedQuestions().forEach((question) => {
      if (same(this.#state.unsaved[question], state.sheet?.answers[question]?.response)) {
        this.#done(question);
      } else if (!open || !sheetQuestion(state, question)) {
        this.#lose(question);
      } else if (!this.#timers[question]) {
        this.#transmit(question);
      }
    });
  }

  #refused(why) {
    if (ANSWER_DEFERRED.has(why)) {
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => this.#transmitAll(), DEFERRED_WAIT * (1 + Math.random()));
      this.#page.connection.settled();
    } else if (ANSWER_LOST.has(why)) {
      this.#unsavedQuestions().filter((question) => this.#sent[question]).forEach((question) => this.#lose(question));
    }
  }

  #loseAll() {
    this.#unsavedQuestions().forEach((question) => this.#lose(question));
    this.#change({ drafts: {} });
  }

  #lose(question) {
    this.#change({ lost: { ...this.#state.lost, [question]: true } });
    this.#done(question);
  }

  #done(question) {
    this.#change({ unsaved: without(this.#state.unsaved, question) });
    this.#sent[question] = 0;
    this.#stopTimer(question);
    this.#store();
    this.#page.connection.settled();
  }

  #stopTimer(question) {
    clearTimeout(this.#timers[question]);
    delete this.#timers[question];
  }

  #dropDraft(question) {
    this.#change({ drafts: without(this.#state.drafts, question) });
  }

  #change(part) {
    this.#state = { ...this.#state, ...part };
  }

  #store() {
    const { unsaved } = this.#state;
    this.#page.seats.saveSheet(this.#room, Object.keys(unsaved).length ? unsaved : null);
  }
}

/** Scrolls to the newest question unless the player is typing. */
function showNewest() {
  if (!document.activeElement?.matches('input')) {
    document.querySelector('.sheet-question.is-newest')?.scrollIntoView({ block: 'nearest', behavior: prefersReducedMotion() ? 'auto' : 'smooth' });
  }
}

/**
 * @param {!trivium.SheetPage} page
 * @return {!trivium.SheetActions}
 */
export function sheetAnswers(page) {
  return new SheetAnswers(page);
}
