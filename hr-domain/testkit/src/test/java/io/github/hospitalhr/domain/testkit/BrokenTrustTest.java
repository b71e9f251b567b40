package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.access.Grant;
import io.github.hospitalhr.domain.access.GrantDirectory;
import io.github.hospitalhr.domain.access.GrantTable;
import io.github.hospitalhr.domain.lifecycle.AccountRevoker;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.privacy.Holding;
import io.github.hospitalhr.domain.privacy.PersonalDataHolder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The contracts of trust are tested too: each broken port fails exactly the test that names its fault. */
class BrokenTrustTest {

    static class HidesOldGrants extends GrantDirectoryContract {
        @Override
        protected GrantDirectory directory(List<Grant> grants) {
            return new GrantTable(grants.stream()
                    .filter(g -> g.valid().contains(LocalDate.of(2026, 6, 1)))
                    .toList());
        }
    }

    static class ComparesWithoutCase extends GrantDirectoryContract {
        @Override
        protected GrantDirectory directory(List<Grant> grants) {
            return actor -> grants.stream()
                    .filter(g -> g.actor().equals(actor)
                            || actor.equals("contract-U")
                                    && g.actor().toLowerCase(Locale.ROOT).equals("contract-u"))
                    .toList();
        }
    }

    static class HandsOutItsOwnList extends GrantDirectoryContract {
        @Override
        protected GrantDirectory directory(List<Grant> grants) {
            Map<String, List<Grant>> table = new TreeMap<>();
            grants.forEach(g ->
                    table.computeIfAbsent(g.actor(), a -> new ArrayList<>()).add(g));
            return actor -> table.getOrDefault(actor, List.of());
        }
    }

    /** The sound system; each fault overrides one method. */
    static class Forwarding implements AccountRevoker {
        final AccountRevoker good;

        Forwarding(AccountRevoker good) {
            this.good = good;
        }

        @Override
        public String system() {
            return good.system();
        }

        @Override
        public Ack revoke(PersonId person, String orderKey) {
            return good.revoke(person, orderKey);
        }

        @Override
        public List<String> activeAccounts(PersonId person) {
            return good.activeAccounts(person);
        }
    }

    static class RevokesEverybody extends ShippedTrustTest.Accounts {
        @Override
        protected AccountRevoker emptySystem() {
            return new Forwarding(super.emptySystem()) {
                @Override
                public Ack revoke(PersonId person, String orderKey) {
                    Ack ack = good.revoke(person, orderKey);
                    active.replaceAll((other, accounts) -> List.of());
                    return ack;
                }
            };
        }
    }

    static class AnswersFromItsOrders extends ShippedTrustTest.Accounts {
        @Override
        protected AccountRevoker emptySystem() {
            return new Forwarding(super.emptySystem()) {
                private final List<PersonId> ordered = new ArrayList<>();

                @Override
                public synchronized Ack revoke(PersonId person, String orderKey) {
                    ordered.add(person);
                    return good.revoke(person, orderKey);
                }

                @Override
                public synchronized List<String> activeAccounts(PersonId person) {
                    return ordered.contains(person) ? List.of() : good.activeAccounts(person);
                }
            };
        }
    }

    static class SaysRevokedToStrangers extends ShippedTrustTest.Accounts {
        @Override
        protected AccountRevoker emptySystem() {
            return new Forwarding(super.emptySystem()) {
                @Override
                public Ack revoke(PersonId person, String orderKey) {
                    good.revoke(person, orderKey);
                    return Ack.REVOKED;
                }
            };
        }
    }

    /** The sound holder; each fault overrides one method. */
    static class ForwardingHolder implements PersonalDataHolder {
        final PersonalDataHolder good;

        ForwardingHolder(PersonalDataHolder good) {
            this.good = good;
        }

        @Override
        public String name() {
            return good.name();
        }

        @Override
        public String dataClass() {
            return good.dataClass();
        }

        @Override
        public List<Holding> holdings(PersonId person) {
            return good.holdings(person);
        }

        @Override
        public int erase(PersonId person) {
            return good.erase(person);
        }
    }

    static class FindsByPrefix extends ShippedTrustTest.Holder {
        @Override
        protected PersonalDataHolder holderOf(List<PersonId> people) {
            return new ForwardingHolder(super.holderOf(people)) {
                @Override
                public List<Holding> holdings(PersonId person) {
                    List<Holding> all = new ArrayList<>(good.holdings(person));
                    if (person.value().equals("contract-11")) {
                        all.addAll(good.holdings(PersonId.of("contract-1")));
                    }
                    return List.copyOf(all);
                }
            };
        }
    }

    static class ForgetsToErase extends ShippedTrustTest.Holder {
        @Override
        protected PersonalDataHolder holderOf(List<PersonId> people) {
            return new ForwardingHolder(super.holderOf(people)) {
                @Override
                public int erase(PersonId person) {
                    return good.holdings(person).size();
                }
            };
        }
    }

    static class CountsWrong extends ShippedTrustTest.Holder {
        @Override
        protected PersonalDataHolder holderOf(List<PersonId> people) {
            return new ForwardingHolder(super.holderOf(people)) {
                @Override
                public int erase(PersonId person) {
                    return 2 * good.erase(person);
                }
            };
        }
    }

    @Test
    void soundOnesFailNothing() {
        assertThat(Failures.of(ShippedTrustTest.Grants.class, 4)).isEmpty();
        assertThat(Failures.of(ShippedTrustTest.Accounts.class, 6)).isEmpty();
        assertThat(Failures.of(ShippedTrustTest.Holder.class, 5)).isEmpty();
    }

    @Test
    void brokenGrantsFailTheirRule() {
        assertThat(Failures.of(HidesOldGrants.class, 4)).containsExactly("r1All");
        assertThat(Failures.of(ComparesWithoutCase.class, 4)).containsExactly("r2Exact");
        assertThat(Failures.of(HandsOutItsOwnList.class, 4)).containsExactly("r3Immutable");
    }

    @Test
    void brokenSystemsFailTheirRule() {
        assertThat(Failures.of(RevokesEverybody.class, 6)).containsExactly("v4Others");
        assertThat(Failures.of(AnswersFromItsOrders.class, 6)).containsExactly("v5ReadBack");
        assertThat(Failures.of(SaysRevokedToStrangers.class, 6)).containsExactly("v3NoAccount");
    }

    @Test
    void brokenHoldersFailTheirRule() {
        assertThat(Failures.of(FindsByPrefix.class, 5)).containsExactly("p2Others");
        assertThat(Failures.of(ForgetsToErase.class, 5)).containsExactly("p3Erased");
        assertThat(Failures.of(CountsWrong.class, 5)).containsExactly("p4Count");
    }
}
