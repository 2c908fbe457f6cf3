package trivium.cluster;

class LocalDirectoryTest extends RoomDirectoryContractTest {
  @Override
  RoomDirectory directory() {
    return new LocalDirectory();
  }
}
