import { count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';

/** Removal of players: one, the newest, or a crowd that joined from one address. */

/** Most names that are listed; the others are counted. */
const MOST_SHOWN = 6;

/**
 * Returns the confirmation for a removal, as `confirmDialog` takes it; undefined for other actions.
 *
 * @param {!trivium.ConfirmableAction} confirm
 * @param {!trivium.GameState} game
 * @param {!trivium.HostActions} act
 * @return {!trivium.Confirmation|undefined}
 */
export function removalConfirmation(confirm, { locked }, act) {
  const lock = lockView(confirm, locked, act);
  switch (confirm?.kind) {
    case 'kick':
      return {
        title: html`Remove <bdi translate="no">${confirm.player.name}</bdi>?`,
        text: 'They lose their place and points, and can’t join this room again from this browser.',
        more: lock,
        keep: 'Keep them',
        go: 'Remove',
      };
    case 'newest':
      return {
        title: 'Remove the newest players?',
        text: `They lose their place and points${confirm.lock || locked ? '.' : ', but can join again while the room is open.'}`,
        more: html`${newestView(confirm, act)} ${lock}`,
        keep: 'Keep them',
        go: `Remove ${many(confirm.count, 'player')}`,
      };
    case 'crowd':
      return {
        title: `Remove ${many(confirm.crowd.players, 'player')}?`,
        text: `All of them joined from one address ${within(confirm.crowd)}. They lose their place and points.`,
        more: lock,
        keep: 'Keep them',
        go: 'Remove them',
      };
  }
}

/**
 * Returns the message to the room; undefined for other actions.
 *
 * @param {!trivium.ConfirmableAction} confirm
 * @return {!trivium.ClientMessage|undefined}
 */
export function removal({ kind, player, players, count: number, crowd, lock }) {
  const locking = lock ? { lock } : {};
  switch (kind) {
    case 'kick':
      return { type: 'kick', player: player.player, ...locking };
    case 'newest':
      return { type: 'remove', from: players[number - 1].player, to: players[0].player, ...locking };
    case 'crowd':
      return { type: 'remove-crowd', crowd: crowd.crowd, ...locking };
  }
}

/**
 * Returns the action to remove the newest players, with a few selected. Players who join while the dialog is open are
 * not affected.
 *
 * @param {{roster: !Array<!trivium.NamedPlayer>, locked: boolean}} room
 * @return {!trivium.ConfirmableAction}
 */
export function newestOf({ roster, locked }) {
  const players = roster.toSorted((left, right) => seat(right) - seat(left));
  return { kind: 'newest', players, count: Math.min(5, players.length), lock: !locked };
}

function seat({ player }) {
  return Number(player.slice(1));
}

function newestView({ players, count: number }, act) {
  const shown = players.slice(0, Math.min(number, MOST_SHOWN));
  const step = ({ target }) => act.changeConfirm({ count: Number(target.value) });
  return html`<label class="newest">
      <span>The newest <b class="number" translate="no">${count(number)}</b> of ${count(players.length)}</span>
      <input type="range" min="1" max=${players.length} .value=${String(number)} @input=${step} />
    </label>
    <p class="names" aria-label="Who is removed">
      ${shown.map(({ name }, index) => html`${index ? ', ' : ''}<bdi translate="no">${name}</bdi>`)}
      ${number > shown.length ? html`<span class="soft">and ${count(number - shown.length)} more</span>` : nothing}
    </p>`;
}

function lockView(confirm, locked, act) {
  return confirm && !locked
    ? html`<label class="check">
        <input type="checkbox" name="lock" .checked=${Boolean(confirm.lock)} @change=${({ target }) => act.changeConfirm({ lock: target.checked })} />
        <span>Also lock the room, so that nobody else can join</span>
      </label>`
    : nothing;
}

/**
 * Returns the crowds after a message of the server.
 *
 * @param {!Array<!trivium.Crowd>} crowds
 * @param {!trivium.ServerMessage} message
 * @return {!Array<!trivium.Crowd>}
 */
export function crowdsAfter(crowds, message) {
  switch (message.type) {
    case 'snapshot':
      return (message.scene ?? []).filter(({ type }) => type === 'crowd');
    case 'crowd':
      return [...crowds.filter(({ crowd }) => crowd !== message.crowd), message].filter(({ players }) => players > 0);
    default:
      return crowds;
  }
}

/**
 * Renders a warning for each crowd until the host has decided about it.
 *
 * @param {!trivium.GameState} game
 * @param {!trivium.HostState} ui
 * @param {!trivium.HostActions} act
 * @return {!Array<!trivium.Template>}
 */
export function crowdWarnings({ phase }, { crowds, welcome }, act) {
  return crowds
    .filter(({ crowd }) => phase && !welcome.includes(crowd))
    .map(
      (crowd) => html`<section class="crowd" role="status">
        <p>
          <b>${many(crowd.players, 'player')} joined from one address ${within(crowd)}.</b> A school or an office can look like this, and so can a
          program.
        </p>
        <p class="dialog-buttons">
          <button class="button quiet" @click=${() => act.change({ welcome: [...welcome, crowd.crowd] })}>They’re my players</button>
          <button class="button" @click=${() => act.removeCrowd(crowd)}>Remove them</button>
        </p>
      </section>`,
    );
}

function within({ within: ms }) {
  const minutes = Math.ceil(ms / 60_000);
  return minutes > 1 ? `within ${minutes} minutes` : 'within a minute';
}
