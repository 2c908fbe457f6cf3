import { html } from '../core/html.js';

/** Shows the page on the full screen, or leaves it. Browsers allow this only after a press. */
export function toggleFullScreen() {
  if (document.fullscreenElement) {
    document.exitFullscreen();
  } else {
    document.documentElement.requestFullscreen?.().catch(() => {});
  }
}

/**
 * Renders the button for the full screen, which is hidden there (style/display.css).
 *
 * @return {!trivium.Template}
 */
export function fullScreenButton() {
  return html`<button class="full-screen" aria-label="Full screen" aria-keyshortcuts="F" title="Full screen (F)" @click=${toggleFullScreen}>
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"></path></svg>
  </button>`;
}
