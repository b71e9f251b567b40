package io.github.hospitalhr.scheduling.publish;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.publish.RosterRecords.Kept;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why an act upon a kept roster is refused. */
final class Refusals {

    private static final Map<RosterState, String> CHINESE = Map.of(
            RosterState.DRAFT, "草稿",
            RosterState.PUBLISHED, "已发布",
            RosterState.LOCKED, "已锁定",
            RosterState.ARCHIVED, "已归档");

    private Refusals() {}

    private static Reason reason(String code, String zh, String en) {
        return new Reason(code, "", Label.of(zh, en));
    }

    /** Whether the roster is there, unchanged since it was read, and in one of some states. */
    static List<Reason> of(RosterAct act, @Nullable Kept kept, RosterState... states) {
        List<Reason> reasons = new ArrayList<>();
        if (kept == null) {
            reasons.add(reason("roster.unknown", "没有班表 " + act.key(), "there is no roster " + act.key()));
        } else if (kept.edition().revision() != act.revision()) {
            reasons.add(stale(act.revision()));
        } else if (!Arrays.asList(states).contains(kept.edition().state())) {
            RosterState state = kept.edition().state();
            reasons.add(reason(
                    "roster.state",
                    "班表" + CHINESE.get(state) + ",不能如此更改",
                    "the roster is " + state + " and does not allow this"));
        }
        return reasons;
    }

    static Reason stale(int revision) {
        return reason(
                "roster.stale",
                "班表在您读取(第 " + revision + " 次修订)之后已被他人更改,请重新读取",
                "the roster was changed by somebody else after you read revision " + revision + "; read it again");
    }

    /** What the store refused: the roster itself, or a record written along with it. */
    static Reason stale(String kind, int revision) {
        return kind.startsWith("hr.roster")
                ? stale(revision)
                : reason(
                        "record.stale",
                        "一同写入的记录(" + kind + ")已被他人更改,请重新读取",
                        "a record written along (" + kind + ") was changed by somebody else; read it again");
    }

    static Reason exists(RosterKey key) {
        return reason("roster.exists", "班表 " + key + " 已存在", "the roster " + key + " exists already");
    }

    static Reason overlap(RosterKey other) {
        return reason("roster.overlap", "与班表 " + other + " 的日期重叠", "its days overlap the roster " + other);
    }

    static Reason noReason() {
        return reason("reason.missing", "此更改必须填写原因", "this change needs a reason");
    }

    /** Whether the cells are what is said of them. */
    static List<Reason> ofCells(Roster roster, List<CellDifference> cells) {
        List<Reason> reasons = new ArrayList<>();
        if (cells.isEmpty()) {
            reasons.add(reason("cell.none", "没有要更改的格", "no cell is to be changed"));
        }
        Set<Map.Entry<String, java.time.LocalDate>> seen = new HashSet<>();
        for (CellDifference cell : cells) {
            String place = cell.staff() + " " + cell.date();
            if (!roster.period().contains(cell.date())) {
                reasons.add(reason("cell.outside", place + " 不在排班周期内", place + " lies outside the period"));
                continue;
            }
            if (!seen.add(Map.entry(cell.staff(), cell.date()))) {
                reasons.add(reason("cell.twice", place + " 出现两次", place + " is named twice"));
            }
            Duty held = roster.duty(cell.staff(), cell.date()).orElse(null);
            if (!Objects.equals(held, cell.before())) {
                reasons.add(reason(
                        "cell.changed",
                        place + " 现为 " + text(held, "休") + ",不是 " + text(cell.before(), "休"),
                        place + " holds " + text(held, "nothing") + ", not " + text(cell.before(), "nothing")));
            }
        }
        return reasons;
    }

    private static String text(@Nullable Duty duty, String free) {
        return duty == null ? free : duty.toString();
    }

    /** The breaches that are not accepted; those of protected rules never are. */
    static List<Reason> ofBreaches(List<Violation> broken, List<String> accepted) {
        return broken.stream()
                .filter(v -> v.enforcement() == Enforcement.Kind.PROTECTED || !accepted.contains(v.ruleId()))
                .map(v -> new Reason(
                        v.ruleId(),
                        (v.legal().source() + " " + v.legal().article()).strip(),
                        Label.of(v.message(), v.messageEn())))
                .toList();
    }
}
