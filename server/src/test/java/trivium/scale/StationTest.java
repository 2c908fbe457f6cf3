package trivium.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StationTest {
  private final EventQueue events = new EventQueue();
  private final List<Double> done = new ArrayList<>();

  private void submit(Station station, double service) {
    station.submit(service, () -> done.add(events.now()));
  }

  @Test
  void eventsRunInTheOrderOfTimeAndThenOfScheduling() {
    List<String> ran = new ArrayList<>();
    events.after(2, () -> ran.add("late"));
    events.after(1, () -> events.after(1, () -> ran.add("later")));
    events.after(1, () -> ran.add("early"));
    events.run();
    assertThat(ran).containsExactly("early", "late", "later");
    assertThat(events.now()).isEqualTo(2);
  }

  @Test
  void oneServerServesOneJobAfterTheOther() {
    Station station = new Station(events, 1);
    submit(station, 3);
    submit(station, 4);
    events.after(1, () -> submit(station, 5));
    events.run();
    assertThat(done).containsExactly(3.0, 7.0, 12.0);
    assertThat(station.busy()).isEqualTo(12);
    assertThat(station.longest()).isEqualTo(2);
  }

  @Test
  void severalServersServeJobsAtTheSameTime() {
    Station station = new Station(events, 2);
    submit(station, 3);
    submit(station, 4);
    submit(station, 5);
    events.run();
    assertThat(done).containsExactly(3.0, 4.0, 8.0);
  }

  @Test
  void anIdleStationIsNotBusy() {
    Station station = new Station(events, 1);
    events.after(100, () -> submit(station, 1));
    events.run();
    assertThat(done).containsExactly(101.0);
    assertThat(station.busy()).isEqualTo(1);
  }
}
