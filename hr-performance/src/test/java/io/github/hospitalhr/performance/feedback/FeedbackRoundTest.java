package io.github.hospitalhr.performance.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FeedbackRoundTest {

    private static final PersonId ME = PersonId.of("me");
    private final FeedbackRound round = new FeedbackRound(FeedbackForm.usual());

    private static Rating rating(String rater, PersonId ratee, RaterRole role, String value) {
        return new Rating(PersonId.of(rater), ratee, role, new BigDecimal(value));
    }

    private static List<Rating> peers(int count, String value) {
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ratings.add(rating("p" + i, ME, RaterRole.PEER, value));
        }
        return ratings;
    }

    private FeedbackReport report(List<Rating> ratings) {
        return round.evaluate(ratings, List.of()).reports().get(0);
    }

    @Test
    void weightsByRole() {
        List<Rating> ratings = peers(5, "80");
        ratings.add(rating("boss", ME, RaterRole.MANAGER, "90"));
        ratings.add(new Rating(ME, ME, RaterRole.SELF, new BigDecimal("100")));
        FeedbackReport report = report(ratings);
        assertThat(report.overall()).isEqualTo(new BigDecimal("87.50"));
        assertThat(report.roles())
                .extracting(FeedbackReport.RoleResult::role)
                .containsExactly(RaterRole.SELF, RaterRole.MANAGER, RaterRole.PEER);
    }

    @Test
    void fewRatersAreWithheldAndNotUsed() {
        List<Rating> four = peers(4, "10");
        four.add(rating("boss", ME, RaterRole.MANAGER, "90"));
        FeedbackReport report = report(four);
        assertThat(report.withheld()).containsExactly(RaterRole.PEER);
        assertThat(report.overall()).isEqualTo(new BigDecimal("90.00"));
        assertThat(report.toString()).doesNotContain("90").doesNotContain("me");
        assertThat(report(peers(4, "10")).value()).isEmpty();
    }

    /** Complement attack: whatever is shown must be the same for every value of the withheld ratings. */
    @Test
    void withheldRatingsLeaveNoTrace() {
        for (String value : List.of("0", "37", "100")) {
            List<Rating> ratings = peers(5, "80");
            ratings.add(rating("boss", ME, RaterRole.MANAGER, "90"));
            ratings.add(rating("r1", ME, RaterRole.REPORT, value));
            ratings.add(rating("r2", ME, RaterRole.REPORT, value));
            FeedbackReport report = report(ratings);
            assertThat(report.overall()).as(value).isEqualTo(new BigDecimal("85.71"));
            assertThat(report.withheld()).containsExactly(RaterRole.REPORT);
        }
    }

    @Test
    void wardMinusOneNurseIsRefused() {
        DisclosureGuard guard = new DisclosureGuard(5);
        Set<PersonId> ward = people(0, 20);
        assertThat(guard.publish(ward)).isTrue();
        assertThat(guard.publish(people(1, 20))).as("the ward without one").isFalse();
        assertThat(guard.publish(people(0, 12))).as("twelve and eight").isTrue();
        assertThat(guard.publish(people(12, 20)))
                .as("the other eight are known anyway")
                .isTrue();
        assertThat(guard.publish(people(9, 14))).as("cuts three and two").isFalse();
        assertThat(guard.publish(people(30, 34))).as("four").isFalse();
        assertThat(guard.publish(ward)).as("the same again").isTrue();
    }

    private static Set<PersonId> people(int from, int to) {
        Set<PersonId> people = new HashSet<>();
        for (int i = from; i < to; i++) {
            people.add(PersonId.of("n" + i));
        }
        return people;
    }

    /** Over random publications: no sum or difference of two published groups speaks of fewer than the floor. */
    @Test
    void noDifferenceOfPublishedGroupsIsSmall() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            DisclosureGuard guard = new DisclosureGuard(3);
            List<Set<PersonId>> shown = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                int from = random.nextInt(20);
                Set<PersonId> group = people(from, from + 1 + random.nextInt(20));
                if (guard.publish(group)) {
                    shown.add(group);
                }
            }
            for (Set<PersonId> a : shown) {
                for (Set<PersonId> b : shown) {
                    for (Set<PersonId> c : shown) {
                        Set<PersonId> rest = new TreeSet<>(a);
                        rest.removeAll(b);
                        rest.removeAll(c);
                        assertThat(rest.isEmpty() || rest.size() >= 3)
                                .as("seed %d", seed)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void aSecondEvaluationThatWouldTellOfTheLateRaterIsRefused() {
        DisclosureGuard guard = new DisclosureGuard(3);
        assertThat(guard.publish(people(0, 5))).isTrue();
        assertThat(guard.publish(people(0, 6)))
                .as("the difference is one rating")
                .isFalse();
        assertThat(guard.publish(people(0, 8)))
                .as("the difference is three ratings")
                .isTrue();
        assertThat(guard.publish(people(0, 6))).isFalse();
    }

    @Test
    void recusedRatersDoNotCount() {
        List<Rating> ratings = peers(6, "80");
        ratings.set(0, rating("p0", ME, RaterRole.PEER, "0"));
        FeedbackRound.Result result = round.evaluate(ratings, List.of(new Recusal(PersonId.of("p0"), ME)));
        assertThat(result.recused()).isEqualTo(1);
        assertThat(result.reports().get(0).overall()).isEqualTo(new BigDecimal("80.00"));
    }

    @Test
    void lenientAndStrictRatersAreLevelledWithATrail() {
        List<Rating> ratings = new ArrayList<>();
        for (int ratee = 0; ratee < 20; ratee++) {
            String strict = String.valueOf(60 + ratee % 2);
            String lenient = String.valueOf(80 + ratee % 2);
            ratings.add(rating("strict", PersonId.of("e" + ratee), RaterRole.MANAGER, ratee < 10 ? strict : "70"));
            ratings.add(rating("lenient", PersonId.of("x" + ratee), RaterRole.MANAGER, lenient));
        }
        FeedbackRound.Result result = round.evaluate(ratings, List.of());
        Leniency lenient = result.calibration().stream()
                .filter(l -> l.rater().value().equals("lenient"))
                .findFirst()
                .orElseThrow();
        assertThat(lenient.offset()).isPositive();
        assertThat(lenient.taken()).isEqualByComparingTo(lenient.offset().multiply(new BigDecimal("0.8")));
        FeedbackReport one = result.reports().stream()
                .filter(r -> r.ratee().value().equals("x0"))
                .findFirst()
                .orElseThrow();
        assertThat(one.overall()).isLessThan(new BigDecimal("80"));
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> rating("x", ME, RaterRole.PEER, "101")).hasMessageContaining("scale of five");
        assertThatThrownBy(() -> new Rating(ME, ME, RaterRole.PEER, BigDecimal.ONE))
                .hasMessageContaining("swapped");
        assertThatThrownBy(() -> new FeedbackForm(Map.of(RaterRole.PEER, new BigDecimal("99.99")), 5, 5, 5))
                .hasMessageContaining("99.99");
        assertThatThrownBy(() -> new FeedbackForm(Map.of(RaterRole.PEER, new BigDecimal("100")), 2, 5, 5))
                .hasMessageContaining("floor");
        List<Rating> twice = List.of(rating("x", ME, RaterRole.PEER, "1"), rating("x", ME, RaterRole.PEER, "2"));
        assertThatThrownBy(() -> report(twice)).hasMessageContaining("twice");
    }

    @Test
    @Timeout(10)
    void tenThousandPeople() {
        Random random = new Random(3);
        List<Rating> ratings = new ArrayList<>();
        for (int person = 0; person < 10_000; person++) {
            PersonId ratee = PersonId.of("e" + person);
            for (int i = 1; i <= 6; i++) {
                ratings.add(rating(
                        "e" + (person + i) % 10_000, ratee, RaterRole.PEER, String.valueOf(random.nextInt(101))));
            }
        }
        assertThat(round.evaluate(ratings, List.of()).reports())
                .hasSize(10_000)
                .allMatch(r -> r.value().isPresent());
    }

    @Test
    void nobodyInvolvedDecidesAnAppeal() {
        Appeal appeal = new Appeal(
                ME, YearMonth.of(2026, 10), 1, "抢救当日未计", LocalDate.of(2026, 11, 3), 15, List.of(PersonId.of("boss")));
        assertThat(appeal.decide(PersonId.of("boss"), false, "no")).isInstanceOf(Appeal.Outcome.Refused.class);
        assertThat(appeal.decide(ME, true, "yes")).isInstanceOf(Appeal.Outcome.Refused.class);
        assertThat(appeal.decide(PersonId.of("hr"), true, " ")).isInstanceOf(Appeal.Outcome.Refused.class);
        assertThat(appeal.decide(PersonId.of("hr"), true, "fact was late"))
                .isEqualTo(new Appeal.Outcome.Decided(true, PersonId.of("hr"), "fact was late"));
        assertThat(appeal.overdue(LocalDate.of(2026, 11, 18))).isFalse();
        assertThat(appeal.overdue(LocalDate.of(2026, 11, 19))).isTrue();
    }
}
