import { html, nothing } from '../core/html.js';

/**
 * A second device as remote. Its link has the token of the host's seat, and the host key, in its fragment, which
 * browsers do not send to servers. Whoever has it can do all that the host can, so it is shown on request only.
 */

/**
 * Returns the link that opens the host page of a room on another device.
 *
 * @param {string} joinUrl at the address by which other devices reach the server
 * @param {string} token of the host's seat
 * @param {string} key the host key; may be empty
 * @return {string}
 */
export function remoteLink(joinUrl, token, key) {
  const fragment = new URLSearchParams({ seat: token, ...(key && { key }) });
  return `${joinUrl.replace(/\d{6}$/, 'host')}#${fragment}`;
}

/**
 * Returns the seat that such a link leads to, and removes it from the address bar; null without one.
 *
 * @return {?trivium.SeatToken}
 */
export function linkedSeat() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const token = fragment.get('seat') ?? '';
  if (!/^\d{6}\.h\.[\w-]+$/.test(token)) {
    return null;
  }
  fragment.delete('seat');
  history.replaceState(null, '', `${location.pathname}${location.search}${fragment.size ? `#${fragment}` : ''}`);
  return { room: token.slice(0, 6), token };
}

/**
 * Returns the actions of the dialog.
 *
 * @param {{
 *   link: function(): string,
 *   change: function(?trivium.RemoteDevice),
 *   draw: function(string): !Promise<string>
 * }} page
 * @return {!trivium.RemoteActions}
 */
export function remoteActions({ link, change, draw }) {
  const dialog = () => document.querySelector('.remote-dialog');
  return {
    async open() {
      const remote = { link: link(), qr: '', problem: '' };
      change(remote);
      dialog().showModal();
      try {
        const svg = await draw(remote.link);
        if (dialog()?.open) {
          change({ ...remote, qr: `data:image/svg+xml,${encodeURIComponent(svg)}` });
        }
      } catch ({ message }) {
        change({ ...remote, problem: message });
      }
    },
    close: () => dialog().close(),
    /** Forgets the link with the dialog. */
    closed: () => change(null),
  };
}

/**
 * Renders the dialog.
 *
 * @param {!trivium.HostState} ui
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function remoteDialog({ remote, copied }, act) {
  return html`<dialog class="remote-dialog" aria-labelledby="remote-title" @close=${act.remote.closed}>
    <h2 id="remote-title">Use a phone as remote</h2>
    <p>Scan this with your phone. It opens this room’s host page there, in step with this one.</p>
    <p class="remote-code">
      ${remote?.qr ? html`<img class="qr" src=${remote.qr} alt="QR code of the remote’s link" width="220" height="220" />` : nothing}
      ${remote?.problem ? html`<span class="problem" role="alert">${remote.problem}</span>` : nothing}
    </p>
    <p class="soft">Whoever scans it can run the game. Don’t show it on a projector.</p>
    <div class="dialog-buttons">
      <button class="button quiet" @click=${() => act.copy(remote?.link ?? '', 'remote')}>${copied === 'remote' ? 'Copied' : 'Copy link'}</button>
      <button class="button" @click=${act.remote.close}>Done</button>
    </div>
  </dialog>`;
}
