package trivium.crash;

import java.util.List;
import java.util.Random;
import trivium.crash.ClusterProcesses.ClusterProcess;

/** What can happen to a cluster. Each ends with all parts running. */
enum ClusterFault {
  OWNER_KILLED {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      killAndRestart(cluster.owner(room), random);
    }
  },
  EDGE_KILLED {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      killAndRestart(edge(cluster, room, random), random);
    }
  },
  OWNER_STOPPED {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      stop(cluster.owner(room));
    }
  },
  EDGE_STOPPED {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      stop(edge(cluster, room, random));
    }
  },
  REDIS_KILLED {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      cluster.redis().kill();
      pause(random.nextLong(8_000));
      cluster.redis().begin();
    }
  },
  POSTGRES_RESTARTED {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      cluster.postgres().stop();
      pause(random.nextLong(8_000));
      cluster.postgres().startAgain();
    }
  },
  OWNER_WITHOUT_REDIS {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      cut(cluster.owner(room), true, false, random);
    }
  },
  OWNER_WITHOUT_POSTGRES {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      cut(cluster.owner(room), false, true, random);
    }
  },
  OWNER_WITHOUT_BOTH {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      cut(cluster.owner(room), true, true, random);
    }
  },
  EDGE_WITHOUT_REDIS {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      cut(edge(cluster, room, random), true, false, random);
    }
  },
  EDGE_WITHOUT_POSTGRES {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      cut(edge(cluster, room, random), false, true, random);
    }
  },
  EDGE_WITHOUT_BOTH {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      cut(edge(cluster, room, random), true, true, random);
    }
  },
  /** Also browsers cannot reach it. */
  OWNER_WITHOUT_NETWORK {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      isolate(cluster.owner(room), random);
    }
  },
  EDGE_WITHOUT_NETWORK {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      isolate(edge(cluster, room, random), random);
    }
  },
  ALL_RESTARTED {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      for (ClusterProcess node : cluster.nodes()) {
        node.process().terminate();
        node.process().restart();
        node.process().awaitNode();
      }
    }
  },
  /** The others find its lease run out at about the same time. */
  OWNER_KILLED_WHILE_OTHERS_PAUSE {
    @Override
    void happen(ClusterProcesses cluster, String room, Random random) {
      ClusterProcess owner = cluster.owner(room);
      List<ClusterProcess> others =
          cluster.nodes().stream().filter(node -> !node.equals(owner)).toList();
      owner.process().kill();
      others.forEach(node -> node.process().suspend());
      pause(1_500);
      others.forEach(node -> node.process().resume());
      pause(5_000);
      owner.process().restart();
      owner.process().awaitNode();
    }
  };

  private static final long STOPPED = 15_000;

  abstract void happen(ClusterProcesses cluster, String room, Random random);

  private static ClusterProcess edge(ClusterProcesses cluster, String room, Random random) {
    ClusterProcess owner = cluster.owner(room);
    List<ClusterProcess> edges =
        cluster.nodes().stream().filter(node -> !node.equals(owner)).toList();
    return edges.get(random.nextInt(edges.size()));
  }

  private static void killAndRestart(ClusterProcess node, Random random) {
    node.process().kill();
    pause(random.nextLong(6_000));
    node.process().restart();
    node.process().awaitNode();
  }

  private static void stop(ClusterProcess node) {
    node.process().stopFor(STOPPED);
  }

  private static void cut(
      ClusterProcess node, boolean fromRedis, boolean fromPostgres, Random random) {
    if (fromRedis) {
      node.links().redis().cut();
    }
    if (fromPostgres) {
      node.links().postgres().cut();
    }
    pause(1_000 + random.nextLong(9_000));
    if (random.nextBoolean()) {
      node.links().postgres().mend();
      pause(random.nextLong(2_000));
    }
    node.links().redis().mend();
    node.links().postgres().mend();
  }

  private static void isolate(ClusterProcess node, Random random) {
    node.links().browsers().cut();
    cut(node, true, true, random);
    pause(random.nextLong(2_000));
    node.links().browsers().mend();
  }

  private static void pause(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
