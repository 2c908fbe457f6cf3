import { html } from './html.js';

/**
 * Renders the logo: three roads that meet, the T of Trivium.
 *
 * @return {!trivium.Template}
 */
export function logo() {
  return html`<svg class="logo" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <path class="road-a" d="M24 17H9"></path>
    <path class="road-b" d="M24 17h15"></path>
    <path class="road-c" d="M24 17v22"></path>
    <circle cx="24" cy="17" r="4"></circle>
  </svg>`;
}
