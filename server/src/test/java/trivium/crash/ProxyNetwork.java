package trivium.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A network of proxies on 127.0.0.1. */
final class ProxyNetwork implements ClusterNetwork {
  private final List<CuttableProxy> proxies = new ArrayList<>();

  private record Links(NetworkLink postgres, NetworkLink redis, NetworkLink browsers)
      implements NodeLinks {
    @Override
    public List<String> launcher() {
      return List.of();
    }

    @Override
    public String address() {
      return "127.0.0.1";
    }
  }

  @Override
  public Optional<String> postgresAddress() {
    return Optional.empty();
  }

  @Override
  public Optional<String> redisAddress() {
    return Optional.empty();
  }

  @Override
  public String loadBalancer() {
    return "127.0.0.1";
  }

  @Override
  public NodeLinks connect(String node, int port, int postgres, int redis) {
    return new Links(proxy(postgres), proxy(redis), proxy(port));
  }

  private CuttableProxy proxy(int port) {
    CuttableProxy proxy = new CuttableProxy(port);
    proxies.add(proxy);
    return proxy;
  }

  @Override
  public void close() {
    proxies.forEach(CuttableProxy::close);
  }
}
