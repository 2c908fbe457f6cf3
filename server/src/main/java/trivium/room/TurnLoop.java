package trivium.room;

/**
 * The event loop of one room: each task is a turn, and the output of a turn is flushed at its end.
 * Any thread may call.
 */
final class TurnLoop implements RoomLoop {
  private final RoomLoop loop;
  private final Outbox outbox;

  TurnLoop(RoomLoop loop, Outbox outbox) {
    this.loop = loop;
    this.outbox = outbox;
  }

  @Override
  public void execute(Runnable task) {
    loop.execute(() -> turn(task));
  }

  @Override
  public Timer schedule(long delay, Runnable task) {
    return loop.schedule(delay, () -> turn(task));
  }

  @Override
  public boolean inLoop() {
    return loop.inLoop();
  }

  private void turn(Runnable task) {
    task.run();
    outbox.flush();
  }
}
