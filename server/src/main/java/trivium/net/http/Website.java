package trivium.net.http;

import java.util.concurrent.Executor;
import java.util.function.ToIntFunction;
import trivium.bank.Question;
import trivium.bank.library.BankLibrary;
import trivium.bank.picture.PictureStore;
import trivium.net.socket.HostingPolicy;
import trivium.report.StoredRooms;
import trivium.room.JoinLinks;
import trivium.room.QuestionHistory;

/** Everything that the server answers over HTTP, shared by all connections. Immutable. */
public final class Website {
  final Assets assets;
  final BankPages banks;
  final PicturePages pictures;
  final RoomPages rooms;
  final NodePages nodes;
  final MonitoringPages monitoring;
  final QrCodePages qrCodes;
  final HostAuthorization authorization;
  final ReverseProxy proxy;
  final Executor blocking;

  /**
   * @param scores quality of a question, 0 to 100
   * @param blocking runs pages that wait for the store
   */
  public Website(
      BankLibrary banks,
      ToIntFunction<Question> scores,
      QuestionHistory history,
      PictureStore pictures,
      StoredRooms rooms,
      ClusterNodes nodes,
      ServerStatus status,
      HostingPolicy hosting,
      JoinLinks links,
      ReverseProxy proxy,
      Executor blocking) {
    this.assets = new Assets(proxy.path());
    this.authorization = new HostAuthorization(hosting);
    this.banks = new BankPages(banks, authorization, scores, history);
    this.pictures = new PicturePages(pictures, authorization);
    this.rooms = new RoomPages(rooms, authorization);
    this.nodes = new NodePages(nodes, authorization);
    this.monitoring = new MonitoringPages(status);
    this.qrCodes = new QrCodePages(links, authorization);
    this.proxy = proxy;
    this.blocking = blocking;
  }
}
