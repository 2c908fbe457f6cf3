import { html } from './html.js';

/**
 * Renders the seconds left as a number inside a ring that empties. The ring moves by a CSS transition from second to
 * second, which costs one repaint a second and can be switched off for users who prefer reduced motion.
 *
 * @param {number} left
 * @param {number} limit
 * @return {!trivium.Template}
 */
export function countdown(left, limit) {
  const seconds = Math.ceil(left / 1000);
  const share = limit ? Math.max(0, Math.min(1, (seconds - 1) / (limit / 1000))) : 0;
  const classes = `countdown ${seconds > 99 ? 'is-hundreds' : ''} ${seconds <= 5 ? 'is-short' : ''} ${left > 0 ? '' : 'is-over'}`;
  return html`<div class=${classes} role="timer" aria-label=${`${seconds} seconds left`}>
    <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle class="groove" cx="24" cy="24" r="20"></circle>
      <circle class="ring" cx="24" cy="24" r="20" pathLength="100" .style=${`stroke-dashoffset: ${100 - share * 100}`}></circle>
    </svg>
    <span aria-hidden="true" translate="no">${seconds}</span>
  </div>`;
}
