/**
 * Looking back at rooms: {@link trivium.report.ReportBuilder} says what a room's events come to, by
 * player and by question, {@link trivium.report.ReportSheets} puts that into tables, and the
 * exports write those. Pure but for {@link trivium.report.StoredRooms}, the port behind which the
 * rooms are kept, and {@link trivium.report.RoomRetention}, which deletes what is too old. May
 * import room, bank, score and protocol.
 */
@NullMarked
package trivium.report;

import org.jspecify.annotations.NullMarked;
