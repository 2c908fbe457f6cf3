package trivium.cluster;

class LocalDirectoryTest extends RoomDirectoryContractTest {
  @Override
  protected RoomDirectory directory() {
    return new LocalDirectory();
  }
}
