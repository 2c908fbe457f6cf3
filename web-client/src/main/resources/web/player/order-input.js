import { letterOf, mark, toneOf } from '../core/choice-marks.js';
import { ownResponse } from '../core/game-state.js';
import { html } from '../core/html.js';
import { prefersReducedMotion } from '../core/page.js';
import { moved, rowAt } from './arrangement.js';
import { sendButton } from './send-button.js';

/** Duration (ms) in which a row moves to its new place. */
const MOVE_DURATION = 140;

/**
 * Renders items to put in order: dragged by pointer, or moved by buttons and their keys.
 *
 * @param {!trivium.PlayerView} view
 * @param {string} status
 * @param {!trivium.PlayerActions} act
 * @param {string=} label of the button
 * @return {!trivium.Template}
 */
export function orderView({ game, form, parts }, status, act, label = 'Send') {
  const { choices } = game.question;
  const order = ownResponse(game)?.order ?? form.draft.order ?? choices.map((_, item) => item);
  const { dragged = -1, moving = '' } = form.draft;
  const open = status === 'open';
  const put = (list, from, to, more = {}) => {
    const next = moved(order, from, to);
    act.draft({ order: next, moving: `${letterOf(order[from])} is now ${next.indexOf(order[from]) + 1} of ${next.length}.`, ...more });
    animateMove(list, from, to);
  };
  return html`<ol
      class="order ${order.length > 5 ? 'is-many' : ''}"
      aria-label="Your order"
      @pointerdown=${(event) => open && grab(event, act)}
      @pointermove=${(event) => open && drag(event, dragged, put)}
      @pointerup=${() => drop(dragged, act)}
      @pointercancel=${() => drop(dragged, act)}
    >
      ${order.map((item, place) => {
        const step = (by) => (event) => {
          const to = place + by;
          if (open && to >= 0 && to < order.length) {
            const list = event.target.closest('ol');
            const direction = by < 0 ? '.up' : '.down';
            put(list, place, to);
            list.children[to].querySelector(direction).focus();
          }
        };
        return html`<li class="item on-paper ${toneOf(item)} ${place === dragged ? 'is-dragged' : ''}">
          ${mark(item)}
          <span class="text" dir="auto"><span class="unseen" dir="ltr">${letterOf(item)}: </span>${parts.inline(choices[item])}</span>
          ${arrow('up', place > 0 && open, `Move ${letterOf(item)} up`, step(-1))}
          ${arrow('down', place < order.length - 1 && open, `Move ${letterOf(item)} down`, step(1))}
        </li>`;
      })}
    </ol>
    <p class="unseen" role="status">${moving}</p>
    ${sendButton(status, true, () => act.respond({ kind: 'order', order }), label)}`;
}

function arrow(direction, can, label, press) {
  return html`<button class="arrow ${direction}" aria-label=${label} aria-disabled=${can ? 'false' : 'true'} @click=${press}>
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${direction === 'up' ? 'M5 15l7-7 7 7' : 'M5 9l7 7 7-7'}></path></svg>
  </button>`;
}

/** Starts to drag a row. The list captures the pointer, because the row below it changes. */
function grab(event, act) {
  const row = event.target.closest('.item');
  if (row && event.isPrimary && event.button === 0 && !event.target.closest('.arrow')) {
    event.preventDefault();
    const list = event.currentTarget;
    list.setPointerCapture(event.pointerId);
    act.draft({ dragged: [...list.children].indexOf(row) });
  }
}

function drag({ currentTarget: list, clientY }, dragged, put) {
  if (dragged >= 0) {
    const rows = [...list.children].map(({ offsetTop, offsetHeight }) => ({ bottom: offsetTop + offsetHeight }));
    const to = rowAt(rows, clientY - list.getBoundingClientRect().top + list.offsetTop);
    if (to !== dragged) {
      put(list, dragged, to, { dragged: to });
    }
  }
}

function drop(dragged, act) {
  if (dragged >= 0) {
    act.draft({ dragged: -1 });
  }
}

/** Animates the rows between `from` and `to` from their previous places. */
function animateMove(list, from, to) {
  const step = from < to ? 1 : -1;
  for (let place = from; place !== to && !prefersReducedMotion(); place += step) {
    const [row, before] = [list.children[place], list.children[place + step]];
    const distance = before.offsetTop - row.offsetTop;
    row.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], { duration: MOVE_DURATION, easing: 'ease-out' });
  }
}
