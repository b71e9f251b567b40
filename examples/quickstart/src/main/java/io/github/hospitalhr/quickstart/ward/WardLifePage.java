package io.github.hospitalhr.quickstart.ward;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.Grid;
import io.github.hospitalhr.quickstart.page.IndexPage;
import io.github.hospitalhr.scheduling.market.BidOutcome;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.market.OfferState;
import io.github.hospitalhr.scheduling.market.Outcome;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.publish.Amendment;
import io.github.hospitalhr.scheduling.replace.BeforeAfter;
import io.github.hospitalhr.scheduling.replace.PersonEffect;
import io.github.hospitalhr.scheduling.replace.ReplacementPlan;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a head nurse reads of the month: who comes instead, what was mended, what was swapped, and every version. */
public final class WardLifePage {

    private static final Map<Amendment.Kind, Bilingual> KINDS = Map.of(
            Amendment.Kind.DRAFTED, Bilingual.of("起草", "drafted"),
            Amendment.Kind.PUBLISHED, Bilingual.of("发布", "published"),
            Amendment.Kind.AMENDED, Bilingual.of("修订", "amended"),
            Amendment.Kind.LOCKED, Bilingual.of("锁定", "locked"),
            Amendment.Kind.UNLOCKED, Bilingual.of("解锁", "unlocked"),
            Amendment.Kind.ARCHIVED, Bilingual.of("归档", "archived"));
    private static final Map<OfferState, Bilingual> STATES = Map.of(
            OfferState.SETTLED, Bilingual.of("✓ 成交", "✓ settled"),
            OfferState.UNMATCHED, Bilingual.of("未成交", "unmatched"));

    private final WardLifeResult life;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, ShiftType> shifts = new LinkedHashMap<>();

    /**
     * A page.
     *
     * @param life what happened
     */
    public WardLifePage(WardLifeResult life) {
        this.life = life;
        for (Staff person : life.problem().staff()) {
            names.put(person.id(), person.name().isEmpty() ? person.id() : person.name());
        }
        life.problem().shifts().forEach(shift -> shifts.put(shift.code(), shift));
    }

    /** The sections, in the order in which a head nurse wants them. */
    public List<IndexPage.Section> sections() {
        return List.of(call(), repair(), market(), versions());
    }

    private String name(String staff) {
        return names.getOrDefault(staff, staff);
    }

    private Bilingual duty(@Nullable Duty duty) {
        if (duty == null) {
            return Bilingual.of("休", "off");
        }
        ShiftType shift = shifts.get(duty.shift());
        return shift == null
                ? Bilingual.same(duty.toString())
                : Bilingual.of(shift.name(), shift.nameEn().isEmpty() ? shift.code() : shift.nameEn());
    }

    private DomContent change(CellDifference cell) {
        return span(
                text(name(cell.staff()) + " " + cell.date().getMonthValue() + "-"
                        + cell.date().getDayOfMonth() + " "),
                duty(cell.before()).html(),
                text(" → "),
                duty(cell.after()).html());
    }

    private DomContent changes(List<CellDifference> cells) {
        return each(cells, cell -> div(change(cell)));
    }

    private IndexPage.Section call() {
        var vacancy = life.call().vacancy();
        Grid grid = new Grid(
                1,
                List.of(
                        Bilingual.of("方案与改动", "Plan and changes"),
                        Bilingual.of("格", "Cells"),
                        Bilingual.of("软性成本", "Soft cost"),
                        Bilingual.of("顶班者本月工时", "Hours of who comes"),
                        Bilingual.of("本月夜班(病区人均)", "Nights (ward mean)"),
                        Bilingual.of("最短休息(小时)", "Shortest rest (h)"),
                        Bilingual.of("连夜", "Nights in a row")));
        int number = 1;
        for (ReplacementPlan plan : life.call().plans()) {
            PersonEffect who = plan.people().stream()
                    .filter(e -> !e.staff().equals(vacancy.staff()))
                    .findFirst()
                    .orElse(plan.people().get(0));
            grid.row(List.of(
                    span(text((number == 1 ? "★ " : "") + number + "."), changes(plan.cells())),
                    text(String.valueOf(plan.cells().size())),
                    text(signed(plan.cost().soft())),
                    text(arrow(who.minutes(), 60)),
                    text(arrow(who.nights(), 1) + " (" + who.peerNights() + ")"),
                    text(rest(who.shortestRest())),
                    text(arrow(who.nightsInARow(), 1))));
            number++;
        }
        DomContent note = p(Bilingual.of(
                        name(vacancy.staff()) + " 因病不能上 " + vacancy.date() + " 的班。以下每个方案都不新增任何硬性违规;★ 为已采用者。",
                        name(vacancy.staff()) + " called in sick for " + vacancy.date()
                                + ". No plan newly breaks a hard rule; ★ was taken.")
                .html());
        return new IndexPage.Section("call", Bilingual.of("病假顶班", "Who comes instead"), List.of(note, grid.html()));
    }

    private static String rest(BeforeAfter minutes) {
        return hours(minutes.before()) + " → " + hours(minutes.after());
    }

    private static String hours(int minutes) {
        return minutes == PersonEffect.NO_REST_KNOWN ? "–" : String.format(Locale.ROOT, "%.1f", minutes / 60.0);
    }

    private static String arrow(BeforeAfter number, int unit) {
        return number.before() / unit + " → " + number.after() / unit;
    }

    private static String signed(long number) {
        return number > 0 ? "+" + number : String.valueOf(number);
    }

    private IndexPage.Section repair() {
        Grid grid = new Grid(
                2,
                List.of(
                        Bilingual.of("人员", "Person"),
                        Bilingual.of("日期", "Day"),
                        Bilingual.of("原", "Before"),
                        Bilingual.of("现", "After")));
        for (CellDifference cell : life.repair().cells()) {
            String mark = life.sick().contains(cell.staff()) ? " (病 sick)" : "";
            grid.row(List.of(
                    text(name(cell.staff()) + mark),
                    text(cell.date().toString()),
                    duty(cell.before()).html(),
                    duty(cell.after()).html()));
        }
        List<String> sick = life.sick().stream().map(this::name).toList();
        int cells = life.repair().cells().size();
        int others = life.repair().people().size();
        DomContent note = p(Bilingual.of(
                        String.join("、", sick) + " 病假五天。修补改动 " + cells + " 格(其中 "
                                + life.repair().vacated() + " 格只是病假者空出),惊动 " + others + " 位同事;重排余下日子会改动 "
                                + life.regenerated() + " 格。"
                                + (life.repair().isMended() ? "没有新增硬性违规。" : "仍有新增硬性违规,见数据。"),
                        String.join(", ", sick) + " fell ill for five days. The repair changes " + cells + " cells ("
                                + life.repair().vacated() + " of them just vacated) of " + others
                                + " colleagues; making the remaining days anew would change " + life.regenerated()
                                + ". "
                                + (life.repair().isMended()
                                        ? "No hard rule is newly broken."
                                        : "Some hard rules stay newly broken, see the data."))
                .html());
        return new IndexPage.Section("repair", Bilingual.of("局部修补", "Repair"), List.of(note, grid.html()));
    }

    private IndexPage.Section market() {
        Grid grid = new Grid(
                6,
                List.of(
                        Bilingual.of("挂单", "Offer"),
                        Bilingual.of("谁", "Who"),
                        Bilingual.of("班", "Duty"),
                        Bilingual.of("结果", "Outcome"),
                        Bilingual.of("原因", "Reason"),
                        Bilingual.of("应单者", "Bidders")));
        for (Offer offer : life.clearing().offers()) {
            Outcome outcome = offer.outcome();
            if (outcome == null) {
                continue;
            }
            String staff = offer.staff();
            grid.row(List.of(
                    span(text(offer.id() + " "), kind(offer).html()),
                    staff == null ? Bilingual.of("病区", "the ward").html() : text(name(staff)),
                    span(text(offer.date() + " "), duty(offer.duty()).html()),
                    span(STATES.getOrDefault(
                                            outcome.state(),
                                            Bilingual.same(outcome.state().name()))
                                    .html())
                            .withClass(outcome.state() == OfferState.SETTLED ? "status good" : ""),
                    sentence(outcome.reason().sentence()).html(),
                    each(outcome.bids(), this::bid)));
        }
        long settled = life.clearing().offers().stream()
                .map(Offer::outcome)
                .filter(o -> o != null && o.state() == OfferState.SETTLED)
                .count();
        DomContent note = p(Bilingual.of(
                        life.clearing().offers().size() + " 单截止后集中成交 " + settled + " 单:先看公平台账上病区欠谁多,再按抽签;落选者都被告知原因。",
                        settled + " of " + life.clearing().offers().size()
                                + " offers settled after the deadline: whom the ward owes most by the fairness ledger comes first,"
                                + " then the lot; every loser is told why.")
                .html());
        return new IndexPage.Section("market", Bilingual.of("换班市场", "Swap market"), List.of(note, grid.html()));
    }

    private static Bilingual kind(Offer offer) {
        return switch (offer.kind()) {
            case SWAP -> Bilingual.of("换班", "swap");
            case GIVE_AWAY -> Bilingual.of("让班", "give-away");
            case OPEN_SHIFT -> Bilingual.of("空班", "open shift");
        };
    }

    /** People stand in sentences by identifier; the reader knows them by name. */
    private Bilingual sentence(Label label) {
        String zh = label.zh();
        String en = label.en();
        for (Map.Entry<String, String> name : names.entrySet()) {
            zh = zh.replace(name.getKey(), name.getValue());
            en = en.replace(name.getKey(), name.getValue());
        }
        return Bilingual.of(zh, en);
    }

    private DomContent bid(BidOutcome bid) {
        List<DomContent> parts = new ArrayList<>();
        parts.add(text((bid.won() ? "✓ " : "✗ ") + name(bid.staff()) + " "));
        bid.reasons()
                .forEach(reason -> parts.add(span(sentence(reason.sentence()).html(), text(" "))));
        return div(each(parts, part -> part));
    }

    private IndexPage.Section versions() {
        Grid grid = new Grid(
                5,
                List.of(
                        Bilingual.of("版本", "Version"),
                        Bilingual.of("何事", "What"),
                        Bilingual.of("何人", "Who"),
                        Bilingual.of("何因", "Why"),
                        Bilingual.of("何时", "When"),
                        Bilingual.of("格", "Cells"),
                        Bilingual.of("硬性违规", "Hard"),
                        Bilingual.of("软性成本", "Soft cost")));
        for (Amendment a : life.amendments()) {
            String reason = a.origin().reason();
            grid.row(List.of(
                    text(a.rosterVersion() == 0 ? "–" : String.valueOf(a.rosterVersion())),
                    Objects.requireNonNull(KINDS.get(a.kind())).html(),
                    text(name(a.origin().actor())),
                    text(reason == null ? "" : reason),
                    text(a.at().atZone(life.problem().zone())
                            .toLocalDateTime()
                            .toString()
                            .replace('T', ' ')),
                    text(String.valueOf(a.cells().size())),
                    text(a.before().cost().hard() + " → " + a.after().cost().hard()),
                    text(a.before().cost().soft() + " → " + a.after().cost().soft())));
        }
        DomContent note = p(Bilingual.of(
                        "每次改动都有记录;重放记录可逐字节还原任一发布版本。公平台账随版本过账 " + life.pages().size() + " 页,通知 " + life.notices()
                                + " 条,向绩效报送违规事实 " + life.violations().size() + " 条(收回者数量为 0)。",
                        "Every change is recorded; replaying the records rebuilds any published version byte for byte. The"
                                + " fairness ledger follows with "
                                + life.pages().size() + " pages, people with " + life.notices()
                                + " notices, performance with "
                                + life.violations().size() + " facts about broken rules (taken back with quantity 0).")
                .html());
        return new IndexPage.Section("versions", Bilingual.of("版本记录", "Versions"), List.of(note, grid.html()));
    }
}
