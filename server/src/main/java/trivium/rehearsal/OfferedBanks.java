package trivium.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The banks that a server offers to its host. */
record OfferedBanks(List<OfferedBank> banks) {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  record OfferedBank(String name, int questions) {}

  /** Requests the name of the first bank that has questions. */
  static String first(ServerAddress address, String key) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address.http() + "/api/banks"))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + key)
            .build();
    HttpResponse<String> response;
    try (var client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      response = client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw address.unanswered();
    }
    return switch (response.statusCode()) {
      case 200 -> firstIn(response.body(), address);
      case 401, 403 ->
          throw new RehearsalException(
              "The host key is wrong or missing; give the one in the link that the server printed, by"
                  + " --host-key or by the whole link as --url.");
      default ->
          throw new RehearsalException(
              "What answers at "
                  + address.http()
                  + " is no Trivium server: asked for its banks, it"
                  + " said "
                  + response.statusCode()
                  + ".");
    };
  }

  static String firstIn(String json, ServerAddress address) {
    OfferedBanks offered;
    try {
      offered = JSON.readValue(json, OfferedBanks.class);
    } catch (JacksonException e) {
      throw new RehearsalException("What answers at " + address.http() + " is no Trivium server.");
    }
    List<OfferedBank> banks = offered.banks() == null ? List.of() : offered.banks();
    return banks.stream()
        .filter(bank -> bank.questions() > 0)
        .map(OfferedBank::name)
        .findFirst()
        .orElseThrow(
            () -> new RehearsalException("The server has no bank with questions in it; add one."));
  }
}
