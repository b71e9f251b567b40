package io.github.hospitalhr.scheduling.market;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.SampleWard;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The document hr.market-offer: golden file. */
class OfferDocumentTest {

    private static final DocumentCodec CODEC =
            DocumentCodec.builder(new InputValidator(SampleWard.CLOCK)).build();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    @Test
    void anOfferIsWrittenAsTheGoldenFileAndReadBackEqual() throws IOException {
        Instant at = Instant.parse("2026-11-22T00:00:00Z");
        Outcome outcome = new Outcome(
                OfferState.SETTLED,
                at.plusSeconds(7200),
                List.of("s1"),
                List.of(new CellDifference("n01", DAY, Duty.of("N"), null)),
                List.of(
                        new BidOutcome("n02", true, List.of(new Reason("won.only", "", Label.of("唯一", "only")))),
                        new BidOutcome("n03", false, List.of(new Reason("rest", "", Label.of("休息不足", "rest"))))),
                new Reason("settled.bid", "", Label.of("n02 接手", "n02 takes it")));
        Offer offer = new Offer(
                "s1",
                UnitId.of("icu"),
                DAY.withDayOfMonth(1),
                OfferKind.SWAP,
                "n01",
                DAY,
                Duty.of("N"),
                List.of(new Want(DateRange.of(DAY, DAY.plusDays(7)), null)),
                at,
                at.plusSeconds(3600),
                List.of(new Bid("n02", DAY.plusDays(1), at), new Bid("n03", DAY.plusDays(2), at)),
                outcome);
        byte[] written = CODEC.write(Offer.FORMAT, offer);
        String update = System.getProperty("hr.golden");
        if (update != null) {
            Files.createDirectories(Path.of(update));
            Files.write(Path.of(update, "market-offer.json"), written);
        }
        try (InputStream in = OfferDocumentTest.class.getResourceAsStream("/golden/market-offer.json")) {
            assertThat(in).isNotNull();
            assertThat(new String(written, UTF_8)).isEqualTo(new String(in.readAllBytes(), UTF_8));
        }
        assertThat(CODEC.read(Offer.FORMAT, written)).isEqualTo(offer);
        assertThat(offer.withOutcome(null).state(at)).isEqualTo(OfferState.OPEN);
        assertThat(offer.withOutcome(null).state(at.plusSeconds(3600))).isEqualTo(OfferState.CLOSED);
    }
}
