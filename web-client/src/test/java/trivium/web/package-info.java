/** Tests of the screens in a real browser, with files and fakes instead of a server. */
@NullMarked
package trivium.web;

import org.jspecify.annotations.NullMarked;
