/** The one place that names lit-html's path: pages import it from here. */
export { html, nothing, render, svg } from '/lib/lit-html/lit-html.js';
