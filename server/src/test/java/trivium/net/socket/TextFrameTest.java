package trivium.net.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFrameTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 200_000})
  void clientsReadTheTextWhateverItsLength(int length) {
    String text = "x".repeat(length);
    assertThat(ReadFrame.text(frame(text))).isEqualTo(text);
  }

  @Test
  void textIsUtf8() {
    assertThat(ReadFrame.text(frame("Brontë 🎉"))).isEqualTo("Brontë 🎉");
  }

  @Test
  void sameFrameIsReadByManyClients() {
    ByteBuf frame = frame("{}");
    ByteBuf copy = frame.retainedDuplicate();
    assertThat(ReadFrame.text(copy)).isEqualTo(ReadFrame.text(frame)).isEqualTo("{}");
    assertThat(frame.refCnt()).isZero();
  }

  private static ByteBuf frame(String text) {
    return TextFrame.of(UnpooledByteBufAllocator.DEFAULT, text.getBytes(UTF_8));
  }
}
