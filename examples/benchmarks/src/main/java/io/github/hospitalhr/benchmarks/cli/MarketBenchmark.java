package io.github.hospitalhr.benchmarks.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hospitalhr.benchmarks.jmh.ChineseWard;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.market.ClearingReport;
import io.github.hospitalhr.scheduling.market.Market;
import io.github.hospitalhr.scheduling.market.MarketPolicy;
import io.github.hospitalhr.scheduling.market.OfferDraft;
import io.github.hospitalhr.scheduling.market.OfferState;
import io.github.hospitalhr.scheduling.market.Want;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.publish.LifecycleOutcome;
import io.github.hospitalhr.scheduling.publish.RosterAct;
import io.github.hospitalhr.scheduling.publish.RosterRegister;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterDifference;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;

/** Clears a market of 500 offers, a bid on each, on a ward of 40 people and 31 days, again and again, and checks swaps. */
final class MarketBenchmark {

    private static final int OFFERS = 500;
    private static final int ROUNDS = 9;
    private static final int SWAPS = 2000;
    private static final TenantId TENANT = TenantId.of("hospital");
    private static final Instant PUBLISHED = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-11-30T00:00:00Z");
    private static final Origin HEAD = Origin.of("head").because("batch");

    private final RosterProblem ward = ChineseWard.of(40);
    private final LongSupplier nanos;
    private final LongSupplier processorNanos;

    /**
     * A benchmark.
     *
     * @param nanos a clock in nanoseconds
     * @param processorNanos what the calling thread has used of a processor, in nanoseconds
     */
    MarketBenchmark(LongSupplier nanos, LongSupplier processorNanos) {
        this.nanos = nanos;
        this.processorNanos = processorNanos;
    }

    private static Scheduling at(Instant now) {
        return Scheduling.builder().clock(Clock.fixed(now, ZoneOffset.UTC)).build();
    }

    /** Runs; the line of JSON. */
    String run() {
        Scheduling scheduling = at(PUBLISHED);
        RosterChecker checker = scheduling.checker(ward);
        Roster roster =
                scheduling.generate(ward, GenerationOptions.steps(1_000_000)).roster();
        double[] millis = new double[ROUNDS];
        double[] processorMillis = new double[ROUNDS];
        long settled = 0;
        int broken = 0;
        for (int i = 0; i < ROUNDS; i++) {
            InMemoryRecordStore store = new InMemoryRecordStore();
            RosterRegister register = new RosterRegister(store, TENANT, Clock.fixed(PUBLISHED, ZoneOffset.UTC));
            LifecycleOutcome draft = register.draft(roster, checker, HEAD);
            register.publish(RosterAct.on(((LifecycleOutcome.Done) draft).edition(), HEAD), checker);
            fill(scheduling.market(ward, store, TENANT, MarketPolicy.batch()), roster, i);
            Market market = at(DEADLINE).market(ward, store, TENANT, MarketPolicy.batch());
            long processor = processorNanos.getAsLong();
            long start = nanos.getAsLong();
            ClearingReport report = market.clear(Map.of(), i, HEAD);
            millis[i] = (nanos.getAsLong() - start) / 1e6;
            processorMillis[i] = (processorNanos.getAsLong() - processor) / 1e6;
            settled += report.offers().stream()
                    .filter(o -> o.outcome() != null && o.outcome().state() == OfferState.SETTLED)
                    .count();
            Roster after = register.of(ward.unit()).get(0).roster();
            broken +=
                    checker.check(after).newlyBrokenSince(checker.check(roster)).size();
        }
        Arrays.sort(millis);
        Arrays.sort(processorMillis);
        ObjectNode line = new ObjectMapper().createObjectNode();
        line.put("offers", OFFERS);
        line.put("rounds", ROUNDS);
        line.put("settledOnAverage", settled / ROUNDS);
        line.put("newHardViolations", broken);
        line.put("medianMillis", Math.round(millis[ROUNDS / 2]));
        line.put("mostMillis", Math.round(millis[ROUNDS - 1]));
        line.put("medianProcessorMillis", Math.round(processorMillis[ROUNDS / 2]));
        line.put("swapCheckMedianMillis", swapCheck(checker, roster));
        return line.toString();
    }

    /** Median milliseconds to judge a swap of two duties of two people for both of them. */
    private double swapCheck(RosterChecker checker, Roster roster) {
        List<Assignment> duties = new ArrayList<>(roster.assignments());
        Collections.shuffle(duties, new Random(1));
        double[] millis = new double[SWAPS];
        for (int i = 0; i < SWAPS; i++) {
            Assignment one = duties.get(i % duties.size());
            Assignment other = duties.get((i * 7 + 3) % duties.size());
            List<CellDifference> cells = swap(roster, one, other);
            long start = nanos.getAsLong();
            checker.preview(roster, cells);
            millis[i] = (nanos.getAsLong() - start) / 1e6;
        }
        Arrays.sort(millis);
        return Math.round(millis[SWAPS / 2] * 1000) / 1000.0;
    }

    private static List<CellDifference> swap(Roster before, Assignment one, Assignment other) {
        Roster after = before.toBuilder()
                .set(one.staff(), one.date(), null)
                .set(other.staff(), other.date(), null)
                .set(
                        one.staff(),
                        other.date(),
                        before.duty(other.staff(), other.date()).orElseThrow())
                .set(
                        other.staff(),
                        one.date(),
                        before.duty(one.staff(), one.date()).orElseThrow())
                .build();
        return RosterDifference.between(before, after).cells();
    }

    private void fill(Market market, Roster roster, long seed) {
        List<Assignment> duties = new ArrayList<>(roster.assignments());
        Random random = new Random(seed);
        Collections.shuffle(duties, random);
        for (int i = 0; i < OFFERS; i++) {
            Assignment a = duties.get(i);
            LocalDate from = ward.date(random.nextInt(24));
            market.post(
                    i % 5 == 0
                            ? OfferDraft.giveAway("o" + i, a.staff(), a.date(), DEADLINE)
                            : OfferDraft.swap(
                                    "o" + i,
                                    a.staff(),
                                    a.date(),
                                    DEADLINE,
                                    new Want(DateRange.of(from, from.plusDays(7)), null)));
            Assignment own = duties.get(random.nextInt(duties.size()));
            market.bid("o" + i, own.staff(), i % 5 == 0 ? null : own.date());
        }
    }
}
