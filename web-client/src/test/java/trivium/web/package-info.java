/** The three screens in a real browser, against files alone: no server of ours runs here. */
@NullMarked
package trivium.web;

import org.jspecify.annotations.NullMarked;
