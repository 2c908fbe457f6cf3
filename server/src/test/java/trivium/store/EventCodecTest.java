package trivium.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.Correction;
import trivium.protocol.Response;
import trivium.room.RoomEvent;
import trivium.room.RoomId;

/** Compares the stored events of released versions with the documented format. */
class EventCodecTest {
  private static final Path DOCUMENTATION = Path.of("..", "docs", "events.md");

  static List<String> documented() throws IOException {
    return Files.readAllLines(DOCUMENTATION).stream().filter(line -> line.startsWith("{")).toList();
  }

  @ParameterizedTest
  @MethodSource("documented")
  void documentedEventsAreReadAndWrittenUnchanged(String line) {
    byte[] row = ("[" + line + "]").getBytes(UTF_8);
    assertThat(new String(EventCodec.write(EventCodec.read(row)), UTF_8))
        .isEqualTo("[" + line + "]");
  }

  /** As the first versions wrote them. */
  @Test
  void questionsWithTheirKindsInCapitalsAreStillRead() {
    String row =
        """
        [{"type":"opened","at":1,"id":{"value":7},"room":"482913","secret":"s","bank":"Pub night",\
        "settings":{"limit":20000,"scoring":"speed","typed":true},"questions":[\
        {"kind":"CHOICE","prompt":"Shortest day?","choices":["Mars","Jupiter","Venus","Mercury"],\
        "correct":[1],"accepted":[],"explanation":"Jupiter.","entry":0},\
        {"kind":"TEXT","prompt":"Morning Star?","choices":[],"correct":[],"accepted":["Venus"],\
        "explanation":"Venus","entry":4}]}]\
        """;
    var opened = (RoomEvent.RoomOpened) EventCodec.read(row.getBytes(UTF_8)).getFirst();
    assertThat(opened.questions())
        .extracting(Question::correctAnswer)
        .containsExactly("Jupiter", "Venus");
    assertThat(opened.questions()).extracting(Question::entry).containsExactly(0, 4);
  }

  @Test
  void everyEventIsDocumented() throws IOException {
    Set<Class<?>> documented =
        documented().stream()
            .flatMap(line -> EventCodec.read(("[" + line + "]").getBytes(UTF_8)).stream())
            .map(RoomEvent::getClass)
            .collect(Collectors.toSet());
    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(leaves(RoomEvent.class).collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> leaves(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .flatMap(type -> type.isSealed() ? leaves(type) : Stream.of(type))
        .distinct();
  }

  @Test
  void everyTaskResponseAndCorrectionIsDocumented() throws IOException {
    Set<String> documented =
        documented().stream()
            .flatMap(line -> EventCodec.read(("[" + line + "]").getBytes(UTF_8)).stream())
            .flatMap(EventCodecTest::parts)
            .map(Class::getName)
            .collect(Collectors.toSet());
    assertThat(documented)
        .containsAll(
            Stream.of(Task.class, Response.class, Correction.class)
                .flatMap(sealed -> Stream.of(sealed.getPermittedSubclasses()))
                .map(Class::getName)
                .toList());
  }

  private static Stream<Class<?>> parts(RoomEvent event) {
    return event instanceof RoomEvent.RoomOpened opened
        ? opened.questions().stream().map(question -> question.task().getClass())
        : Stream.of(
            event instanceof RoomEvent.AnswerTaken answer
                ? answer.response().getClass()
                : event instanceof RoomEvent.QuestionCorrected corrected
                    ? corrected.correction().getClass()
                    : event.getClass());
  }

  @Test
  void severalEventsStandInOneRow() {
    List<RoomEvent> events = SampleEvents.everyKind(new RoomId(7));
    assertThat(EventCodec.read(EventCodec.write(events))).isEqualTo(events);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "{}",
        "[{}]",
        "[{\"type\":\"locked\",\"at\":1,\"locked\":true,\"more\":1}]",
        "[{\"type\":\"unheard-of\",\"at\":1}]"
      })
  void unknownEventsAreRejected(String row) {
    assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> EventCodec.read(row.getBytes(UTF_8)));
  }

  @Test
  void oneChangedBitChangesTheChecksum() {
    byte[] row = EventCodec.write(SampleEvents.everyKind(new RoomId(7)));
    int before = EventCodec.checksum(row);
    row[row.length / 2] ^= 1;
    assertThat(EventCodec.checksum(row)).isNotEqualTo(before);
  }
}
