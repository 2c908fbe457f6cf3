package trivium.room;

/**
 * The loop of one room as its parts see it: each task is a turn, and what the room says in a turn
 * leaves together at its end. Any thread may call.
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
  public boolean isHere() {
    return loop.isHere();
  }

  private void turn(Runnable task) {
    task.run();
    outbox.flush();
  }
}
