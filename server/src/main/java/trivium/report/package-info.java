/**
 * Reports of rooms: {@link trivium.report.ReportBuilder} summarises the events of a room by player
 * and by question, {@link trivium.report.ReportSheets} lays the report out as sheets, and the
 * writers export them. Pure, except for {@link trivium.report.StoredRooms}, the interface to stored
 * rooms, and {@link trivium.report.RoomRetention}, which deletes old ones. May import room, bank,
 * score and protocol.
 */
@NullMarked
package trivium.report;

import org.jspecify.annotations.NullMarked;
