package trivium;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.protocol.CloseReason;

/** Frames that violate RFC 6455. */
class HostileFramesTest {
  @RegisterExtension private static final QuietServer SERVER = new QuietServer();

  private RawSocket client;

  @BeforeEach
  void connect() {
    client = SERVER.connect().upgrade();
  }

  private int closeCode() {
    return client.frames().getLast().closeCode();
  }

  private static byte[] close(int code, byte[] reason) {
    byte[] payload =
        ByteBuffer.allocate(2 + reason.length).putShort((short) code).put(reason).array();
    return RawSocket.frame(RawSocket.CLOSE, payload);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1003, 1007, 1011, 1014, 3000, 4999})
  void aStandardCloseCodeIsEchoed(int code) {
    client.send(close(code, "bye".getBytes(UTF_8)));
    assertThat(closeCode()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 32768, 65535})
  void aNonStandardCloseCodeIsRefused(int code) {
    client.send(close(code, new byte[0]));
    assertThat(closeCode()).isEqualTo(CloseReason.BAD_FRAME.code());
  }

  @Test
  void aCloseWithoutACodeIsFine() {
    client.send(RawSocket.frame(RawSocket.CLOSE, new byte[0]));
    assertThat(client.frames()).singleElement().matches(frame -> frame.payload().length == 0);
  }

  @Test
  void aCloseOfOneByteIsRefused() {
    client.send(RawSocket.frame(RawSocket.CLOSE, new byte[1]));
    assertThat(closeCode()).isEqualTo(CloseReason.BAD_FRAME.code());
  }

  @Test
  void aClientThatIgnoresTheCloseIsDisconnected() {
    client.send(close(1000, new byte[] {(byte) 0xc3, 0x28}));
    RawSocket.Frame frame = client.frame().orElseThrow();
    while (frame.opcode() != RawSocket.CLOSE) {
      frame = client.frame().orElseThrow();
    }
    assertThat(frame.closeCode()).isEqualTo(CloseReason.NOT_UTF8.code());
    assertThat(client.frame()).isEmpty();
  }

  @Test
  void aCloseReasonMustBeUtf8() {
    client.send(close(1000, new byte[] {(byte) 0xc3, 0x28}));
    assertThat(closeCode()).isEqualTo(CloseReason.NOT_UTF8.code());
  }

  @ParameterizedTest
  @CsvSource({
    "8180010203ff61, masked and short of nothing: a message that is none, 4003",
    "810161, not masked, 1002",
    "c18000000000, a reserved bit, 1002",
    "838000000000, a reserved opcode, 1002",
    "8b8000000000, a reserved control opcode, 1002",
    "098000000000, a ping in parts, 1002",
    "808000000000, the rest of nothing, 1002",
    "89fe0080000000000000, a ping that is too long, 1002",
    "81fe000100000000, a length that is not minimal, 1002",
    "81ff800000000000000000000000, a negative length, 1002",
    "81ff000000010000000000000000, four gigabytes, 1009",
    "818200000000c328, no UTF-8, 1007"
  })
  void aViolationOfTheFramingClosesTheConnection(String hex, String violation, int code) {
    client.send(HexFormat.of().parseHex(hex));
    assertThat(closeCode()).as(violation).isEqualTo(code);
  }

  @Test
  void aMessageInManyPartsThatIsTooLongEndsTheConnection() {
    client.send(RawSocket.frame(RawSocket.TEXT, 0x80, new byte[16_000]));
    client.send(RawSocket.frame(0, 0x80, new byte[16_000]));
    assertThat(closeCode()).isEqualTo(CloseReason.TOO_BIG.code());
  }

  @Test
  void anUnfinishedMessageHasNoEffectOnTheServer() {
    for (int i = 0; i < 20; i++) {
      try (var other = SERVER.connect().upgrade()) {
        other.send(RawSocket.frame(RawSocket.TEXT, 0x80, "{\"type".getBytes(UTF_8)));
      }
      try (var other = SERVER.connect().upgrade()) {
        other.send(new byte[] {(byte) 0x81});
      }
    }
  }

  @Test
  void framesSentWithTheHandshakeAreProcessedAfterIt() {
    try (var eager = SERVER.connect()) {
      eager.send(
          """
          GET /ws HTTP/1.1\r
          Host: localhost\r
          Connection: keep-alive, Upgrade\r
          Upgrade: WebSocket\r
          Sec-WebSocket-Version: 13\r
          Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
          Sec-WebSocket-Protocol: trivium.v1\r
          \r
          """
              + new String(RawSocket.frame(RawSocket.PING, "early".getBytes(UTF_8)), ISO_8859_1));
      assertThat(eager.response().orElseThrow().status()).isEqualTo(101);
      assertThat(eager.frame().orElseThrow().payload()).asString(UTF_8).isEqualTo("early");
    }
  }

  @Test
  void aPingIsAnsweredWithItsPayload() {
    client.send(RawSocket.frame(RawSocket.PING, "a".getBytes(UTF_8)));
    RawSocket.Frame pong = client.frame().orElseThrow();
    assertThat(pong.opcode()).isEqualTo(RawSocket.PONG);
    assertThat(pong.payload()).asString(UTF_8).isEqualTo("a");
  }

  @Test
  void aFloodOfPingsEndsTheConnection() {
    byte[] ping = RawSocket.frame(RawSocket.PING, new byte[125]);
    ByteBuffer flood = ByteBuffer.allocate(1_000 * ping.length);
    while (flood.hasRemaining()) {
      flood.put(ping);
    }
    client.send(flood.array());
    assertThat(closeCode()).isEqualTo(CloseReason.TOO_FAST.code());
  }

  @Test
  void aSocketThatIsHalfClosedIsClosed() {
    client.endOutput();
    assertThat(client.frames()).isEmpty();
  }
}
