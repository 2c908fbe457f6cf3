/**
 * Looking back at rooms: {@link trivium.report.Reporter} says what a room's events come to, by
 * player and by question, {@link trivium.report.Sheets} puts that into tables, and the exports
 * write those. Pure but for {@link trivium.report.Archive}, the port behind which the rooms are
 * kept, and {@link trivium.report.Retention}, which deletes what is too old. May import room, bank,
 * score and protocol.
 */
@NullMarked
package trivium.report;

import org.jspecify.annotations.NullMarked;
