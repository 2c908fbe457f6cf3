package trivium.cluster.codec;

import java.util.Optional;
import java.util.function.Consumer;
import trivium.cluster.MessageFormat;
import trivium.cluster.NodeId;
import trivium.cluster.UnreadableMessageException;
import trivium.protocol.ClientMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatRequest;
import trivium.room.AddressBlock;
import trivium.room.AnswerTiming;
import trivium.room.ConnectionId;
import trivium.room.RoomRequest;
import trivium.room.SeatToken;

/** The format of requests: {@code [kind, connection, ...]}. */
public final class RequestFormat implements MessageFormat<RoomRequest> {
  private static final int OPEN = 0;
  private static final int FIND = 1;
  private static final int JOIN = 2;
  private static final int SPECTATE = 3;
  private static final int WATCH = 4;
  private static final int RESUME = 5;
  private static final int ACT = 6;
  private static final int LEFT = 7;

  /** An {@link #ACT} with an answer, of which there are as many as of all others together. */
  private static final int ANSWER = 8;

  /** No node: all connections are written in full. */
  private static final NodeId NO_HOME = new NodeId("", -1);

  @Override
  public byte[] write(RoomRequest request) {
    return CborEnvelope.write(out -> write(out, request, NO_HOME));
  }

  @Override
  public RoomRequest read(byte[] bytes, Consumer<String> skipped) {
    return CborEnvelope.read(
        bytes,
        in -> {
          in.enterArray();
          int kind = in.number();
          RoomRequest request =
              read(in, kind, NO_HOME)
                  .orElseThrow(
                      () -> new UnreadableMessageException("there is no request " + kind, null));
          in.leaveArray();
          return request;
        });
  }

  static void write(CborWriter out, RoomRequest request, NodeId home) {
    switch (request) {
      case RoomRequest.Open(var from, var open, var address) -> {
        begin(out, 4, OPEN, from, home).value(open);
        out.text(address.map(AddressBlock::text).orElse(""));
      }
      case RoomRequest.Find(var from, var find) -> begin(out, 3, FIND, from, home).value(find);
      case RoomRequest.Join(var from, var join, var address) ->
          begin(out, 4, JOIN, from, home).value(join).text(address.text());
      case RoomRequest.Spectate(var from, var spectate) ->
          begin(out, 3, SPECTATE, from, home).value(spectate);
      case RoomRequest.Watch(var from, var room, var token) ->
          token(begin(out, 6, WATCH, from, home), room, token);
      case RoomRequest.Resume(var from, var room, var token) ->
          token(begin(out, 6, RESUME, from, home), room, token);
      case RoomRequest.Act(
              var from,
              var room,
              QuestionRequest.Answer(var question, var response),
              var timing) -> {
        begin(out, 8, ANSWER, from, home).number(number(room)).number(question);
        ResponseFormat.write(out, response);
        out.number(timing.received())
            .number(timing.received() - timing.sent())
            .number(timing.roundTrip());
      }
      case RoomRequest.Act(var from, var room, var act, var timing) ->
          begin(out, 7, ACT, from, home)
              .number(number(room))
              .value(act)
              .number(timing.sent())
              .number(timing.received())
              .number(timing.roundTrip());
      case RoomRequest.Left(var from, var room) ->
          begin(out, 3, LEFT, from, home).number(number(room));
    }
    out.end();
  }

  private static CborWriter begin(
      CborWriter out, int size, int kind, ConnectionId from, NodeId home) {
    return out.array(size).number(kind).connection(from, home);
  }

  private static void token(CborWriter out, RoomCode room, SeatToken token) {
    out.number(number(room)).number(number(token.room())).text(token.seat()).text(token.mac());
  }

  /** Reads the fields of a request, in the array that has been entered; empty if it is unknown. */
  static Optional<RoomRequest> read(CborReader in, int kind, NodeId home) {
    ConnectionId from = in.connection(home);
    RoomRequest request =
        switch (kind) {
          case OPEN -> new RoomRequest.Open(from, in.value(SeatRequest.Open.class), address(in));
          case FIND -> new RoomRequest.Find(from, in.value(SeatRequest.Find.class));
          case JOIN ->
              new RoomRequest.Join(
                  from, in.value(SeatRequest.Join.class), new AddressBlock(in.text()));
          case SPECTATE -> new RoomRequest.Spectate(from, in.value(SeatRequest.Spectate.class));
          case WATCH -> new RoomRequest.Watch(from, room(in), token(in));
          case RESUME -> new RoomRequest.Resume(from, room(in), token(in));
          case ACT ->
              new RoomRequest.Act(
                  from,
                  room(in),
                  in.value(ClientMessage.Seated.class),
                  new AnswerTiming(in.longNumber(), in.longNumber(), in.longNumber()));
          case ANSWER -> answer(in, from);
          case LEFT -> new RoomRequest.Left(from, room(in));
          default -> null;
        };
    return Optional.ofNullable(request);
  }

  private static RoomRequest answer(CborReader in, ConnectionId from) {
    RoomCode room = room(in);
    var answer = new QuestionRequest.Answer(in.number(), ResponseFormat.read(in));
    long received = in.longNumber();
    long sent = received - in.longNumber();
    return new RoomRequest.Act(
        from, room, answer, new AnswerTiming(sent, received, in.longNumber()));
  }

  private static Optional<AddressBlock> address(CborReader in) {
    return Optional.of(in.text()).filter(text -> !text.isEmpty()).map(AddressBlock::new);
  }

  private static SeatToken token(CborReader in) {
    return new SeatToken(room(in), in.text(), in.text());
  }

  static int number(RoomCode room) {
    return Integer.parseInt(room.digits());
  }

  static RoomCode room(CborReader in) {
    String digits = Integer.toString(in.number());
    return new RoomCode("0".repeat(Math.max(0, RoomCode.LENGTH - digits.length())) + digits);
  }
}
