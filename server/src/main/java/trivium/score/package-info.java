/**
 * The arithmetic of a game: points, credited time, ranks. Pure functions of their arguments; runs
 * on whatever thread asks. Imports nothing of ours.
 */
@NullMarked
package trivium.score;

import org.jspecify.annotations.NullMarked;
