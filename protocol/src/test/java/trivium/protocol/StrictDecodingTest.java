package trivium.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictDecodingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "not json",
        "{}",
        "{\"type\":\"dance\"}",
        "{\"type\":\"start\",\"now\":true}",
        "{\"type\":\"start\"} {\"type\":\"end\"}",
        "{\"type\":\"start\",\"type\":\"end\"}",
        "{\"type\":\"join\",\"room\":\"482913\"}",
        "{\"type\":\"join\",\"room\":482913,\"name\":\"Ada\"}",
        "{\"type\":\"join\",\"room\":\"48291\",\"name\":\"Ada\"}",
        "{\"type\":\"join\",\"room\":\"48291x\",\"name\":\"Ada\"}",
        "{\"type\":\"join\",\"room\":\"٤٨٢٩١٣\",\"name\":\"Ada\"}",
        "{\"type\":\"next\",\"at\":{}}",
        "{\"type\":\"next\",\"at\":{\"phase\":\"pause\",\"question\":0}}",
        "{\"type\":\"end\",\"at\":{\"phase\":\"reveal\",\"question\":-1}}",
        "{\"type\":\"lock\"}",
        "{\"type\":\"lock\",\"locked\":\"true\"}",
        "{\"type\":\"lock\",\"locked\":1}",
        "{\"type\":\"kick\",\"player\":\"\"}",
        "{\"type\":\"open\",\"bank\":\"b\"}",
        "{\"type\":\"open\",\"bank\":\"b\",\"questions\":0}",
        "{\"type\":\"open\",\"bank\":\"b\",\"questions\":5,\"settings\":{\"limit\":1}}",
        "{\"type\":\"open\",\"bank\":\"b\",\"questions\":5,\"settings\":{\"scoring\":0}}",
        "{\"type\":\"answer\",\"response\":{\"kind\":\"choice\",\"picks\":[0]}}",
        "{\"type\":\"answer\",\"question\":0}",
        "{\"type\":\"answer\",\"question\":-1,\"response\":{\"kind\":\"choice\",\"picks\":[0]}}",
        "{\"type\":\"answer\",\"question\":0.5,\"response\":{\"kind\":\"choice\",\"picks\":[0]}}",
        "{\"type\":\"answer\",\"question\":0,\"response\":{\"kind\":\"choice\",\"picks\":[]}}",
        "{\"type\":\"answer\",\"question\":0,\"response\":{\"kind\":\"choice\",\"picks\":[1,1]}}",
        "{\"type\":\"answer\",\"question\":0,\"response\":{\"kind\":\"choice\",\"picks\":[99]}}",
        "{\"type\":\"answer\",\"question\":0,\"response\":{\"kind\":\"choice\",\"picks\":[null]}}",
        "{\"type\":\"answer\",\"question\":0,\"response\":{\"kind\":\"number\",\"number\":\"NaN\"}}",
        "{\"type\":\"answer\",\"question\":0,\"response\":{\"kind\":\"order\",\"order\":[0,0]}}",
        "{\"type\":\"answer\",\"question\":0,\"response\":{\"kind\":\"order\",\"order\":[]}}",
        "{\"type\":\"answer\",\"question\":0,\"response\":{\"kind\":\"match\",\"match\":[-1]}}",
        "{\"type\":\"answer\",\"question\":0,\"response\":{\"kind\":\"match\",\"match\":[16]}}",
        "{\"type\":\"answer\",\"question\":0,\"response\":{\"kind\":\"dream\"}}"
      })
  void whatIsNoMessageIsRefused(String frame) {
    assertThatThrownBy(() -> WireCodec.readClient(frame.getBytes(UTF_8)))
        .isInstanceOf(BadMessageException.class);
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"type\":" + "[".repeat(1000) + "]".repeat(1000) + "}";
    assertThatThrownBy(() -> WireCodec.readClient(deep.getBytes(UTF_8)))
        .isInstanceOf(BadMessageException.class);
  }

  @Test
  void brokenUtf8IsRefused() {
    byte[] frame = "{\"type\":\"join\",\"room\":\"482913\",\"name\":\"?\"}".getBytes(UTF_8);
    frame[frame.length - 3] = (byte) 0xC0;
    assertThatThrownBy(() -> WireCodec.readClient(frame)).isInstanceOf(BadMessageException.class);
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    var open = (SeatRequest.Open) read("{\"type\":\"open\",\"bank\":\"b\",\"questions\":5}");
    assertThat(open.settings()).isEqualTo(Settings.DEFAULTS);
    assertThat(open.key()).isEmpty();
    var fast =
        (SeatRequest.Open)
            read(
                "{\"type\":\"open\",\"bank\":\"b\",\"questions\":5,\"settings\":{\"limit\":5000}}");
    assertThat(fast.settings()).isEqualTo(new Settings(5000, ScoringName.SPEED, false));
    assertThat(read("{\"type\":\"next\"}")).isEqualTo(new GameRequest.Next());
    assertThat(read("{\"type\":\"end\"}")).isEqualTo(new GameRequest.End());
  }

  /** A slip of the finger: it is wrong, but no reason to hang up. */
  @Test
  void aMatchMayGiveOnePartnerTwice() {
    var answer =
        (QuestionRequest.Answer)
            read(
                "{\"type\":\"answer\",\"question\":0,"
                    + "\"response\":{\"kind\":\"match\",\"match\":[1,1]}}");
    assertThat(answer.response()).isEqualTo(new Response.Match(List.of(1, 1)));
  }

  @Test
  void aClientSkipsWhatItDoesNotKnow() {
    String later = "{\"type\":\"receipt\",\"question\":1,\"colour\":\"red\"";
    later += ",\"response\":{\"kind\":\"choice\",\"picks\":[1]}}";
    assertThat(WireCodec.readServer(later.getBytes(UTF_8)))
        .isEqualTo(new QuestionMessage.Receipt(1, new Response.Choice(List.of(1))));
  }

  private static ClientMessage read(String frame) {
    return WireCodec.readClient(frame.getBytes(UTF_8));
  }
}
