/**
 * The path under which browsers reach this server, with a trailing slash: `/`, or `/quiz/` behind a proxy that serves
 * other sites too.
 */
export const ROOT = new URL('..', import.meta.url).pathname;

/**
 * Prefixes a path of this server with its root path, as browsers have to request it.
 *
 * @param {string} path
 * @return {string}
 */
export function sitePath(path) {
  return ROOT + path.slice(1);
}
