package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.lifecycle.AccountRevoker;
import io.github.hospitalhr.domain.people.PersonId;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contract of {@link AccountRevoker}: the tests carry the numbers of its rules. */
@NullUnmarked
public abstract class AccountRevokerContract {

    private static final PersonId LEAVES = PersonId.of("contract-leaves");
    private static final PersonId STAYS = PersonId.of("contract-stays");
    private static final PersonId NOBODY = PersonId.of("contract-nobody");

    private AccountRevoker revoker;

    /** For subclasses. */
    protected AccountRevokerContract() {}

    /**
     * A test system in which nobody has an account. Called before each test.
     *
     * @return the port
     */
    protected abstract AccountRevoker emptySystem();

    /**
     * Opens an account in the system given out last, as its administrator would.
     *
     * @param person whose
     * @param account its name
     */
    protected abstract void openAccount(PersonId person, String account);

    /** Begins with two accounts of one person and one of another. */
    @BeforeEach
    final void accounts() {
        revoker = emptySystem();
        openAccount(LEAVES, "leaves-1");
        openAccount(LEAVES, "leaves-2");
        openAccount(STAYS, "stays");
    }

    @Test
    @DisplayName("V1 what was revoked lets nobody in")
    final void v1Revoked() {
        assertThat(revoker.activeAccounts(LEAVES)).containsExactlyInAnyOrder("leaves-1", "leaves-2");
        assertThat(revoker.revoke(LEAVES, "order-1")).isEqualTo(AccountRevoker.Ack.REVOKED);
        assertThat(revoker.activeAccounts(LEAVES)).isEmpty();
        assertThat(revoker.system()).matches("[a-z][a-z0-9-]{0,31}");
    }

    @Test
    @DisplayName("V2 revoking again changes nothing")
    final void v2Again() {
        revoker.revoke(LEAVES, "order-1");
        assertThat(revoker.revoke(LEAVES, "order-1")).isEqualTo(AccountRevoker.Ack.REVOKED);
        assertThat(revoker.revoke(LEAVES, "order-2")).isEqualTo(AccountRevoker.Ack.REVOKED);
    }

    @Test
    @DisplayName("V3 who has no account is told apart, without an exception")
    final void v3NoAccount() {
        assertThat(revoker.revoke(NOBODY, "order-1")).isEqualTo(AccountRevoker.Ack.NO_ACCOUNT);
        assertThat(revoker.activeAccounts(NOBODY)).isEmpty();
    }

    @Test
    @DisplayName("V4 accounts of others stay")
    final void v4Others() {
        revoker.revoke(LEAVES, "order-1");
        assertThat(revoker.activeAccounts(STAYS)).containsExactly("stays");
    }

    @Test
    @DisplayName("V5 reading back sees an account that was opened again")
    final void v5ReadBack() {
        revoker.revoke(LEAVES, "order-1");
        openAccount(LEAVES, "leaves-3");
        assertThat(revoker.activeAccounts(LEAVES)).containsExactly("leaves-3");
        assertThat(revoker.revoke(LEAVES, "order-1")).isEqualTo(AccountRevoker.Ack.REVOKED);
        assertThat(revoker.activeAccounts(LEAVES)).isEmpty();
    }

    @Test
    @DisplayName("V6 16 threads at once")
    final void v6Concurrent() {
        assertThat(StoreFixture.together(thread -> revoker.revoke(LEAVES, "order-" + thread % 2)))
                .containsOnly(AccountRevoker.Ack.REVOKED);
        assertThat(revoker.activeAccounts(LEAVES)).isEmpty();
    }
}
