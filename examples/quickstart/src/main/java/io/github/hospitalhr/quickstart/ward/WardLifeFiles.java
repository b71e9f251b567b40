package io.github.hospitalhr.quickstart.ward;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.scheduling.market.BidOutcome;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.market.Outcome;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.publish.Amendment;
import io.github.hospitalhr.scheduling.repair.RepairResult;
import io.github.hospitalhr.scheduling.replace.ReplacementPlan;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The life of a ward as data. */
public final class WardLifeFiles {

    private WardLifeFiles() {}

    /** Sick call and repair: every cell before and after, and what making the roster anew would have cost. */
    public static Map<String, Object> repair(WardLifeResult life) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("unit", life.problem().unit().value());
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("staff", life.call().vacancy().staff());
        call.put("date", life.call().vacancy().date().toString());
        call.put("mayStayOpen", life.call().mayStayOpen());
        call.put("provenUnsolvable", life.call().provenUnsolvable());
        call.put("plans", life.call().plans().stream().map(WardLifeFiles::plan).toList());
        map.put("sickCall", call);
        RepairResult repair = life.repair();
        Map<String, Object> mended = new LinkedHashMap<>();
        mended.put("sick", life.sick());
        mended.put("mended", repair.isMended());
        mended.put("changedCells", repair.cells().size());
        mended.put("vacatedCells", repair.vacated());
        mended.put("people", repair.people());
        mended.put("notice", repair.notice().map(Object::toString).orElse(""));
        mended.put("newHardViolations", repair.unmended().size());
        mended.put("provenUnmendable", repair.unmendable());
        mended.put("cellsIfMadeAnew", life.regenerated());
        mended.put("timesFewer", Math.round(life.factor() * 10) / 10.0);
        mended.put("cells", cells(repair.cells()));
        map.put("repair", mended);
        map.put(
                "violationFacts",
                life.violations().stream().map(WardLifeFiles::fact).toList());
        map.put(
                "amendments",
                life.amendments().stream().map(WardLifeFiles::amendment).toList());
        return map;
    }

    private static Map<String, Object> plan(ReplacementPlan plan) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("reach", plan.reach().name());
        map.put("softCost", plan.cost().soft());
        map.put("zh", plan.explanation().zh());
        map.put("en", plan.explanation().en());
        map.put("cells", cells(plan.cells()));
        return map;
    }

    private static List<Map<String, Object>> cells(List<CellDifference> cells) {
        return cells.stream()
                .map(cell -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("staff", cell.staff());
                    map.put("date", cell.date().toString());
                    map.put("before", code(cell.before()));
                    map.put("after", code(cell.after()));
                    return map;
                })
                .toList();
    }

    private static String code(@Nullable Duty duty) {
        return duty == null ? "" : duty.toString();
    }

    private static Map<String, Object> fact(WorkFact fact) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("sourceKey", fact.sourceKey());
        map.put("revision", fact.revision());
        map.put("person", fact.person().value());
        map.put("day", fact.day().toString());
        map.put("quantity", fact.quantity());
        return map;
    }

    private static Map<String, Object> amendment(Amendment amendment) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("revision", amendment.revision());
        map.put("kind", amendment.kind().name());
        map.put("rosterVersion", amendment.rosterVersion());
        map.put("by", amendment.origin().actor());
        map.put(
                "why",
                amendment.origin().reason() == null ? "" : amendment.origin().reason());
        map.put("at", amendment.at().toString());
        map.put("cells", amendment.cells().size());
        map.put("hardBefore", amendment.before().cost().hard());
        map.put("hardAfter", amendment.after().cost().hard());
        map.put("softBefore", amendment.before().cost().soft());
        map.put("softAfter", amendment.after().cost().soft());
        return map;
    }

    /** Every offer's outcome, every bid's reason. */
    public static Map<String, Object> market(WardLifeResult life) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("unit", life.problem().unit().value());
        map.put("seed", life.clearing().seed());
        map.put("changedCells", life.clearing().cells().size());
        map.put("debtsByLedger", life.debts());
        map.put("notices", life.notices());
        map.put(
                "ledgerPages",
                life.pages().stream()
                        .map(page -> page.reason() + ": " + page.entries().size() + " entries")
                        .toList());
        List<Map<String, Object>> offers = new ArrayList<>();
        for (Offer offer : life.clearing().offers()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", offer.id());
            one.put("kind", offer.kind().name());
            one.put("staff", offer.staff() == null ? "" : offer.staff());
            one.put("date", offer.date().toString());
            one.put("shift", offer.duty().toString());
            Outcome outcome = offer.outcome();
            if (outcome != null) {
                one.put("state", outcome.state().name());
                one.put("reason", reason(outcome.reason()));
                one.put("together", outcome.offers());
                one.put("cells", cells(outcome.cells()));
                one.put("bids", outcome.bids().stream().map(WardLifeFiles::bid).toList());
            }
            offers.add(one);
        }
        map.put("offers", offers);
        return map;
    }

    private static Map<String, Object> bid(BidOutcome bid) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("staff", bid.staff());
        map.put("won", bid.won());
        map.put("reasons", bid.reasons().stream().map(WardLifeFiles::reason).toList());
        return map;
    }

    private static Map<String, Object> reason(Reason reason) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", reason.code());
        map.put("article", reason.article());
        map.put("zh", reason.sentence().zh());
        map.put("en", reason.sentence().en());
        return map;
    }
}
