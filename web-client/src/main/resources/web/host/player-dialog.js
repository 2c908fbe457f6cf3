import { html, nothing } from '../core/html.js';

/** What the host does with one player: rename, move to another team, give points, remove. */

/**
 * Returns the actions of the dialog about a player.
 *
 * @param {{
 *   ui: function(): !trivium.HostState,
 *   change: function(?trivium.NamedPlayer),
 *   send: function(!trivium.ClientMessage)
 * }} page
 * @return {!trivium.PlayerDialogActions}
 */
export function playerDialogActions({ ui, change, send }) {
  const dialog = () => document.querySelector('.player-dialog');
  return {
    open(player) {
      change(player);
      dialog().querySelector('form').reset();
      dialog().showModal();
    },
    save(name, team) {
      const { player, name: before, team: from } = ui().player;
      if (name !== before) {
        send({ type: 'rename-player', player, name });
      }
      if (team >= 0 && team !== from) {
        send({ type: 'move-player', player, team });
      }
      dialog().close();
    },
    close: () => dialog().close(),
  };
}

/**
 * Renders the dialog; its form has the name and the team of the player once it has been opened.
 *
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function playerDialog({ game, ui }, act) {
  const { player } = ui;
  const submit = (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const name = String(form.get('name')).trim();
    if (name) {
      act.player.save(name, Number(form.get('team') ?? -1));
    }
  };
  return html`<dialog class="player-dialog" aria-labelledby="player-title">
    <form @submit=${submit}>
      <h2 id="player-title"><bdi translate="no">${player?.name ?? ''}</bdi></h2>
      <label class="setting">
        <span>Name</span>
        <input class="field" name="name" dir="auto" maxlength="200" pattern=".*\\S.*" autocomplete="off" spellcheck="false" value=${player?.name ?? ''} required />
      </label>
      ${game.teams ? teamField(game.teams.teams, player?.team ?? -1) : nothing}
      <div class="player-acts">${player ? otherActions(player, game, act) : nothing}</div>
      <div class="dialog-buttons">
        <button type="button" class="button quiet" @click=${act.player.close}>Cancel</button>
        <button class="button">Save</button>
      </div>
    </form>
  </dialog>`;
}

function teamField(teams, own) {
  return html`<label class="setting">
    <span>Team <span class="soft">points stay with the team that won them</span></span>
    <select class="field" name="team">
      ${own < 0 ? html`<option value="-1" selected>No team yet</option>` : nothing}
      ${teams.map(({ name }, number) => html`<option value=${number} ?selected=${number === own}>${name}</option>`)}
    </select>
  </label>`;
}

/** The other dialogs take the place of this one. */
function otherActions(player, { phase }, act) {
  const instead = (open) => {
    act.player.close();
    open();
  };
  return html`${phase === 'lobby'
      ? nothing
      : html`<button type="button" class="button quiet" @click=${() => instead(() => act.points.open(player))}>Points…</button>`}
    <button type="button" class="button quiet" @click=${() => instead(() => act.confirm({ kind: 'kick', player }))}>Remove…</button>`;
}
