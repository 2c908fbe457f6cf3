/**
 * The calculations of a game: points, credited time, rankings, and the comparison of typed answers.
 * Pure; runs on any thread. Imports no other package of Trivium.
 */
@NullMarked
package trivium.score;

import org.jspecify.annotations.NullMarked;
