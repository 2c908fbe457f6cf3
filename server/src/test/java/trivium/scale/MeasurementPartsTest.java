package trivium.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import trivium.scale.ProcessCpu.ThreadKind;

class MeasurementPartsTest {
  @Test
  void theTimesOfAProcessAreReadAfterItsNameWhichMayHaveSpaces() {
    String stat =
        "4217 (multiThreadIoEv) S) S 1 4217 4217 0 -1 1077936384 100 0 0 0 250 50 7 8 20 0 12 0";
    assertThat(ProcessCpu.name(stat)).isEqualTo("multiThreadIoEv) S");
    assertThat(ProcessCpu.millis(stat)).isEqualTo(3_000);
  }

  @Test
  void threadsAreToldApartByTheirNames() {
    assertThat(ThreadKind.of("multiThreadIoEv")).isEqualTo(ThreadKind.EVENT_LOOP);
    assertThat(ThreadKind.of("C2 CompilerThre")).isEqualTo(ThreadKind.COMPILER);
    assertThat(ThreadKind.of("G1 Conc#0")).isEqualTo(ThreadKind.COLLECTOR);
    assertThat(ThreadKind.of("store")).isEqualTo(ThreadKind.STORE);
    assertThat(ThreadKind.of("heartbeat")).isEqualTo(ThreadKind.OTHER);
  }

  @Test
  void theCpuTimeOfThisProcessGrows() {
    ProcessCpu before = ProcessCpu.of(ProcessHandle.current().pid());
    assertThat(before.total()).isPositive();
    assertThat(before.minus(before).total()).isZero();
    assertThat(before.plus(before).program()).isEqualTo(2 * before.program());
  }

  @Test
  void countersOfRedisAreReadFromItsAnswer() {
    RedisCounters read =
        RedisCounters.of(
            List.of(
                "$3000",
                "# CPU",
                "used_cpu_sys:0.250000",
                "used_cpu_user:1.500000",
                "total_net_input_bytes:1000",
                "total_net_output_bytes:3000",
                "cmdstat_publish:calls=17,usec=20,usec_per_call=1.2",
                "cmdstat_spublish:calls=3,usec=5,usec_per_call=1.6"));
    assertThat(read).isEqualTo(new RedisCounters(1_000, 3_000, 20, 1_750));
    assertThat(read.minus(read)).isEqualTo(RedisCounters.NONE);
  }

  @Test
  void delaysOfARehearsalAreReadFromItsJson() {
    String json =
        "{\"receiptMs\":{\"p50\":1.5,\"p99\":20},\"questionMs\":{\"p99\":30},"
            + "\"resultMs\":{\"p99\":40},\"errors\":{\"result.missing\":2}}";
    assertThat(RehearsedGame.delays(new JsonMapper().readTree(json)))
        .isEqualTo(new RehearsedGame.Delays(1.5, 20, 30, 40, "{\"result.missing\":2}"));
  }

  @Test
  void quantilesOfDelaysCountPlayers() {
    WeightedDelays delays = new WeightedDelays();
    delays.add(10, 98);
    delays.add(20, 1);
    delays.add(30, 1);
    assertThat(delays.quantile(0.5)).isEqualTo(10);
    assertThat(delays.quantile(0.99)).isEqualTo(20);
    assertThat(delays.quantile(1)).isEqualTo(30);
    assertThat(new WeightedDelays().quantile(1)).isZero();
  }
}
