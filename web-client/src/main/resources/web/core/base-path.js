/** The path under which browsers reach this server, with a slash at its end: `/`, or `/quiz/` behind a proxy that has others, too. */
export const ROOT = new URL('..', import.meta.url).pathname;

/**
 * A path of this server, given from its root, as browsers have to ask for it.
 *
 * @param {string} path
 * @return {string}
 */
export function sitePath(path) {
  return ROOT + path.slice(1);
}
