import { html, nothing } from '../core/html.js';

/**
 * Renders a button that opens a menu. Falsy items are omitted.
 *
 * @param {string} label
 * @param {!Array<(!trivium.MenuItem|boolean|string)>} items
 * @param {{name: (string|undefined), small: (boolean|undefined)}=} options
 * @return {!trivium.Template}
 */
export function menu(label, items, { name = label, small = false } = {}) {
  return html`<details class="menu ${small ? 'is-small' : ''}" @keydown=${onKey} @focusout=${onLeave} @toggle=${onToggle}>
    <summary class="button quiet" aria-label=${name === label ? nothing : name}>${label}</summary>
    <ul>${items.filter(Boolean).map(item)}</ul>
  </details>`;
}

function item({ label, does, heading, hint, href, danger, disabled }) {
  // Returns the focus to the menu first, so that a dialog can return it there.
  const close = ({ target }) => {
    const details = target.closest('details');
    details.querySelector('summary').focus();
    details.open = false;
  };
  return html`${heading ? html`<li class="heading soft">${heading}</li>` : nothing}
    <li>
      ${href
        ? html`<a href=${href}>${label}</a>`
        : html`<button class=${danger ? 'is-danger' : ''} ?disabled=${disabled}
            @click=${(event) => {
              close(event);
              does();
            }}>${label} ${hint ? html`<kbd aria-hidden="true">${hint}</kbd>` : nothing}</button>`}
    </li>`;
}

function onKey(event) {
  const { currentTarget: details, key, target } = event;
  if (!details.open) {
    return;
  }
  if (key === 'Escape') {
    event.stopPropagation();
    details.open = false;
    details.querySelector('summary').focus();
  } else if (key === 'ArrowDown' || key === 'ArrowUp') {
    event.preventDefault();
    event.stopPropagation();
    const all = [...details.querySelectorAll('li > :is(a, button:not(:disabled))')];
    const at = all.indexOf(target) + (key === 'ArrowDown' ? 1 : -1);
    all.at(Math.min(at, all.length - 1))?.focus();
  }
}

/** Closes the menu when the focus leaves it; a press outside closes it too. */
function onLeave({ currentTarget: details, relatedTarget }) {
  if (relatedTarget && !details.contains(relatedTarget)) {
    details.open = false;
  }
}

function onToggle({ target: details }) {
  if (details.open) {
    const closeOutside = ({ target }) => {
      if (!details.contains(target)) {
        details.open = false;
        document.removeEventListener('pointerdown', closeOutside);
      }
    };
    document.addEventListener('pointerdown', closeOutside);
  }
}
