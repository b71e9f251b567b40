package io.github.hospitalhr.quickstart.trust;

import io.github.hospitalhr.domain.lifecycle.AccountRevoker;
import io.github.hospitalhr.domain.people.PersonId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An invented system of the hospital. It can be out of reach, and it can say "done" although it is not. */
final class HostSystem implements AccountRevoker {

    private final String name;
    private final Map<PersonId, List<String>> active = new TreeMap<>();
    private boolean down;
    private boolean lies;

    HostSystem(String name) {
        this.name = name;
    }

    void open(PersonId person, String account) {
        active.put(person, List.of(account));
    }

    void behave(boolean isDown, boolean isLying) {
        down = isDown;
        lies = isLying;
    }

    @Override
    public String system() {
        return name;
    }

    @Override
    public Ack revoke(PersonId person, String orderKey) {
        if (down) {
            throw new IllegalStateException(name + " does not answer");
        }
        if (!active.containsKey(person)) {
            return Ack.NO_ACCOUNT;
        }
        if (!lies) {
            active.put(person, List.of());
        }
        return Ack.REVOKED;
    }

    @Override
    public List<String> activeAccounts(PersonId person) {
        if (down) {
            throw new IllegalStateException(name + " does not answer");
        }
        return active.getOrDefault(person, List.of());
    }
}
