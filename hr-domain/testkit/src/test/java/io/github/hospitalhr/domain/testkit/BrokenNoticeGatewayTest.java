package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.NoticeGateway;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import io.github.hospitalhr.domain.spi.SendResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The contract of gateways is tested too: each broken one fails exactly the tests that name its fault. */
class BrokenNoticeGatewayTest {

    /** Runs the contract on one gateway. */
    private abstract static class Contract extends NoticeGatewayContract {
        private KnowingGateway gateway = new KnowingGateway();

        abstract KnowingGateway create();

        @Override
        protected NoticeGateway emptyGateway() {
            gateway = create();
            return gateway;
        }

        @Override
        protected List<String> arrived() {
            return gateway.arrived();
        }
    }

    /** The notice under another key or with another text. */
    private static OutgoingNotice like(OutgoingNotice notice, TenantId tenant, String key, String text) {
        return new OutgoingNotice(
                tenant,
                key,
                notice.recipient(),
                notice.channel(),
                notice.locale(),
                notice.subject(),
                text,
                notice.fencingToken());
    }

    static class SendsAgain extends Contract {
        @Override
        KnowingGateway create() {
            return new KnowingGateway() {
                private int sent;

                @Override
                synchronized SendResult deliver(OutgoingNotice notice) {
                    return super.deliver(like(notice, notice.tenant(), "key-" + sent++, notice.text()));
                }
            };
        }
    }

    static class RefusesRepetitions extends Contract {
        @Override
        KnowingGateway create() {
            return new KnowingGateway() {
                private final Set<String> known = ConcurrentHashMap.newKeySet();

                @Override
                SendResult deliver(OutgoingNotice notice) {
                    return known.add(notice.tenant() + " " + notice.idempotencyKey())
                            ? super.deliver(notice)
                            : new SendResult.Refused("duplicate");
                }
            };
        }
    }

    static class TakesEveryone extends Contract {
        @Override
        KnowingGateway create() {
            return new KnowingGateway() {
                @Override
                SendResult unknown(OutgoingNotice notice) {
                    return deliver(notice);
                }
            };
        }
    }

    static class ThrowsForTheUnknown extends Contract {
        @Override
        KnowingGateway create() {
            return new KnowingGateway() {
                @Override
                SendResult unknown(OutgoingNotice notice) {
                    throw new IllegalArgumentException("unknown channel or recipient");
                }
            };
        }
    }

    static class QuotesTheRecipient extends Contract {
        @Override
        KnowingGateway create() {
            return new KnowingGateway() {
                @Override
                SendResult unknown(OutgoingNotice notice) {
                    return new SendResult.Refused("no number of " + notice.recipient());
                }
            };
        }
    }

    static class LosesRareCharacters extends Contract {
        @Override
        KnowingGateway create() {
            return new KnowingGateway() {
                @Override
                SendResult deliver(OutgoingNotice notice) {
                    String text = notice.text().replaceAll("[^\\x{0}-\\x{FFFF}]", "?");
                    return super.deliver(like(notice, notice.tenant(), notice.idempotencyKey(), text));
                }
            };
        }
    }

    static class ForgetsTheTenant extends Contract {
        @Override
        KnowingGateway create() {
            return new KnowingGateway() {
                @Override
                SendResult deliver(OutgoingNotice notice) {
                    return super.deliver(
                            like(notice, TenantId.of("everybody"), notice.idempotencyKey(), notice.text()));
                }
            };
        }
    }

    static class EachThreadKnowsItsOwn extends Contract {
        @Override
        KnowingGateway create() {
            return new KnowingGateway() {
                private final Set<Thread> threads = new HashSet<>();

                @Override
                synchronized SendResult deliver(OutgoingNotice notice) {
                    // Of threads at the same time each one has looked before the other sends: as if none saw another.
                    threads.add(Thread.currentThread());
                    String key = notice.idempotencyKey() + " " + threads.size();
                    return super.deliver(like(notice, notice.tenant(), key, notice.text()));
                }
            };
        }
    }

    /** The control: without a fault nothing fails. */
    static class Sound extends Contract {
        @Override
        KnowingGateway create() {
            return new KnowingGateway();
        }
    }

    @Test
    void aRepeatedNoticeFailsOnceAlsoAmongThreads() {
        assertThat(failures(SendsAgain.class)).containsExactly("n1Once", "n6Concurrent");
    }

    @Test
    void aRefusedRepetitionFailsOnce() {
        assertThat(failures(RefusesRepetitions.class)).containsExactly("n1Once");
    }

    @Test
    void whoTakesEveryoneOrThrowsOrQuotesFailsTheRefusal() {
        assertThat(failures(TakesEveryone.class)).containsExactly("n2Refused");
        assertThat(failures(ThrowsForTheUnknown.class)).containsExactly("n2Refused");
        assertThat(failures(QuotesTheRecipient.class)).containsExactly("n2Refused");
    }

    @Test
    void lostCharactersFailTheExactText() {
        assertThat(failures(LosesRareCharacters.class)).containsExactly("n3Exact");
    }

    @Test
    void aForgottenTenantFailsTheTenants() {
        assertThat(failures(ForgetsTheTenant.class)).containsExactly("n4Tenants");
    }

    @Test
    void whatThreadsDoNotTellEachOtherFailsTheThreads() {
        assertThat(failures(EachThreadKnowsItsOwn.class)).containsExactly("n6Concurrent");
    }

    @Test
    void aSoundGatewayFailsNothing() {
        assertThat(failures(Sound.class)).isEmpty();
    }

    private static Set<String> failures(Class<?> contract) {
        return Failures.of(contract, 5);
    }
}
