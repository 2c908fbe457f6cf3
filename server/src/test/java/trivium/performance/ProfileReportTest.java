package trivium.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileReportTest {
  private static final int MEGABYTE = 1 << 20;
  @TempDir private Path folder;

  @Test
  void theMethodThatAllocatesIsNamed() throws Exception {
    Path file = folder.resolve("test.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ObjectAllocationSample").withStackTrace();
      recording.start();
      assertThat(allocate(100)).isEqualTo(100L * MEGABYTE);
      recording.stop();
      recording.dump(file);
    }
    assertThat(ProfileReport.of(file))
        .contains("bytes allocated", "trivium.performance.ProfileReportTest.allocate");
  }

  private static long allocate(int megabytes) {
    long allocated = 0;
    for (int i = 0; i < megabytes; i++) {
      allocated += new byte[MEGABYTE].length;
    }
    return allocated;
  }
}
