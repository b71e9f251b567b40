package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.Channel;
import io.github.hospitalhr.domain.spi.NoticeGateway;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import io.github.hospitalhr.domain.spi.SendResult;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link NoticeGateway}: the tests carry the numbers of its rules. A host runs it against its own gateway with the
 * provider's test account or a stand-in behind it.
 */
@NullUnmarked
public abstract class NoticeGatewayContract {

    private NoticeGateway gateway;

    /** For subclasses. */
    protected NoticeGatewayContract() {}

    /**
     * The gateway under test. Called before each test.
     *
     * @return a gateway that has sent nothing
     */
    protected abstract NoticeGateway emptyGateway();

    /**
     * The texts that arrived at the receiver since {@link #emptyGateway()}, subject and text joined by a line break.
     *
     * @return the texts in any order
     */
    protected abstract List<String> arrived();

    /**
     * A recipient the gateway knows.
     *
     * @return by default {@code p1}
     */
    protected String recipient() {
        return "p1";
    }

    /**
     * A channel the gateway knows.
     *
     * @return by default SMS
     */
    protected Channel channel() {
        return Channel.SMS;
    }

    /**
     * Whether unknown channels and recipients are refused; a gateway that takes all has nothing to show for rule N2.
     *
     * @return by default true
     */
    protected boolean refusesUnknown() {
        return true;
    }

    @BeforeEach
    final void openGateway() {
        gateway = emptyGateway();
    }

    private OutgoingNotice notice(String tenant, String key, String recipient, Channel channel, String text) {
        TenantId of = TenantId.of(tenant);
        return new OutgoingNotice(of, key, recipient, channel, Locale.SIMPLIFIED_CHINESE, "排班", text, 1);
    }

    private OutgoingNotice notice(String key, String text) {
        return notice("contract-a", key, recipient(), channel(), text);
    }

    /** What arrives. */
    @Nested
    class Sending {

        @Test
        @DisplayName("N1 a repeated notice is answered with delivered and arrives once")
        void n1Once() {
            assertThat(gateway.send(notice("k1", "one"))).isInstanceOf(SendResult.Delivered.class);
            assertThat(gateway.send(notice("k1", "one"))).isInstanceOf(SendResult.Delivered.class);
            assertThat(gateway.send(notice("k2", "two"))).isInstanceOf(SendResult.Delivered.class);
            assertThat(arrived()).containsExactlyInAnyOrder("排班\none", "排班\ntwo");
        }

        @Test
        @DisplayName("N2, N5 an unknown channel or recipient is refused, and the reason names neither person nor text")
        void n2Refused() {
            Assumptions.assumeTrue(refusesUnknown(), "the gateway takes every channel and recipient");
            for (OutgoingNotice unknown : List.of(
                    notice("contract-a", "k1", recipient(), new Channel("contract-pigeon"), "secret"),
                    notice("contract-a", "k2", "contract-nobody", channel(), "secret"))) {
                assertThat(gateway.send(unknown))
                        .isInstanceOfSatisfying(
                                SendResult.Refused.class,
                                refused -> assertThat(refused.reason())
                                        .isNotBlank()
                                        .doesNotContain("secret", "contract-nobody"));
            }
            assertThat(arrived()).isEmpty();
        }

        @Test
        @DisplayName("N3 any text arrives character by character")
        void n3Exact() {
            String text = "𠮷医生，您好！👩‍⚕️ é 'quoted' {braces} 100%_ \\ <b>";
            gateway.send(notice("k1", text));
            assertThat(arrived()).containsExactly("排班\n" + text);
        }

        @Test
        @DisplayName("N4 the same key of two tenants is two notices")
        void n4Tenants() {
            gateway.send(notice("contract-a", "k1", recipient(), channel(), "one"));
            gateway.send(notice("contract-b", "k1", recipient(), channel(), "two"));
            assertThat(arrived()).containsExactlyInAnyOrder("排班\none", "排班\ntwo");
        }

        @Test
        @DisplayName("N6 sixteen threads send at once, also the same notice")
        void n6Concurrent() {
            StoreFixture.together(thread -> gateway.send(notice("same", "same")));
            StoreFixture.together(thread -> gateway.send(notice("own-" + thread, "own " + thread)));
            assertThat(arrived()).hasSize(1 + StoreFixture.THREADS).doesNotHaveDuplicates();
        }
    }
}
