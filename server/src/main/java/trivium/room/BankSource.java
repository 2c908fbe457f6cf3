package trivium.room;

import java.util.Optional;
import trivium.bank.Bank;

/** Source of the banks that rooms are opened with. May block: called off the event loops. */
public interface BankSource {
  Optional<Bank> find(String name);
}
