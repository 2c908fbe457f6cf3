package trivium.net;

import java.util.concurrent.Executor;
import java.util.function.ToIntFunction;
import trivium.bank.Question;
import trivium.bank.library.BankLibrary;
import trivium.bank.picture.PictureStore;
import trivium.report.StoredRooms;
import trivium.room.JoinLinks;
import trivium.room.QuestionHistory;

/**
 * What a server has to offer over HTTP.
 *
 * @param scores how good a question is to play, 0 to 100
 * @param past what rooms found out about the questions of a bank
 * @param operations what whoever runs the server asks it
 * @param blocking runs what waits for disks
 */
public record Offer(
    BankLibrary banks,
    ToIntFunction<Question> scores,
    QuestionHistory past,
    PictureStore pictures,
    StoredRooms archive,
    Operations operations,
    HostingRight hosting,
    JoinLinks links,
    ReverseProxy proxy,
    Executor blocking) {
  Site site() {
    HostDoor door = new HostDoor(hosting);
    return new Site(
        new Assets(proxy.path()),
        new BankPages(banks, door, scores, past),
        new PicturePages(pictures, door),
        new RoomPages(archive, door),
        new OperationPages(operations),
        door,
        new QrPictures(links),
        proxy,
        blocking);
  }
}
