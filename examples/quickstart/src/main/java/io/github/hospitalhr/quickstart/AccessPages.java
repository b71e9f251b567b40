package io.github.hospitalhr.quickstart;

import static j2html.TagCreator.p;
import static j2html.TagCreator.span;

import io.github.hospitalhr.domain.access.Denial;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.Grid;
import io.github.hospitalhr.quickstart.trust.AccessView;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who sees what of one nurse, as JSON and as two tables. */
final class AccessPages {

    private AccessPages() {}

    static Map<String, Object> json(AccessView view) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("nurse", view.nurse());
        map.put("unit", view.unit());
        map.put("tiers", view.tiers().stream().map(AccessPages::tier).toList());
        map.put("amendment", view.amendment().stream().map(AccessPages::seen).toList());
        return map;
    }

    private static Map<String, Object> seen(AccessView.Seen seen) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tier", seen.code());
        map.put("label", label(seen.label()));
        map.put("purpose", seen.purpose());
        map.put("changedBy", seen.by());
        map.put("cells", seen.cells());
        map.put("reason", seen.reason());
        map.put("reasonShown", seen.clear());
        return map;
    }

    private static Map<String, Object> tier(AccessView.Tier tier) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("profile", tier.answers().profile());
        answers.put("hidden", tier.answers().hidden());
        answers.put("certificates", tier.answers().certificates());
        answers.put("rosterDuties", tier.answers().duties());
        answers.put("rosterDutiesOfTheNurse", tier.answers().ownDuties());
        answers.put("payoutsOfTheNurse", tier.answers().payouts());
        answers.put("recordedACertificate", tier.answers().recorded());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tier", tier.code());
        map.put("label", label(tier.label()));
        map.put("answered", answers);
        map.put("rights", tier.rights().stream().map(AccessPages::right).toList());
        return map;
    }

    private static Map<String, Object> right(AccessView.Right right) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("data", right.data().code());
        map.put("level", right.data().level());
        map.put("read", decision(right.read()));
        map.put("masked", right.masked());
        map.put("modify", decision(right.modify()));
        return map;
    }

    private static Map<String, Object> decision(Optional<Denial> denial) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("allowed", denial.isEmpty());
        denial.ifPresent(why -> {
            map.put("denied", why.name());
            map.put("why", label(why.label()));
        });
        return map;
    }

    private static Map<String, Object> label(Label label) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("zh", label.zh());
        map.put("en", label.en());
        return map;
    }

    /** How many classes of data each tier reads. */
    static Map<String, Object> summary(AccessView view) {
        Map<String, Object> map = new LinkedHashMap<>();
        view.tiers().forEach(tier -> map.put(tier.code(), readable(tier)));
        Map<String, Object> reason = new LinkedHashMap<>();
        view.amendment().forEach(seen -> reason.put(seen.code() + " for " + seen.purpose(), seen.clear()));
        map.put("reasonOfASickCallShown", reason);
        return map;
    }

    private static long readable(AccessView.Tier tier) {
        return tier.rights().stream().filter(r -> r.read().isEmpty()).count();
    }

    static String line(AccessView view) {
        int classes = view.tiers().get(0).rights().size();
        return view.tiers().stream()
                        .map(tier -> tier.label().en() + " reads " + readable(tier))
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("")
                + " of " + classes + " classes of data";
    }

    static List<DomContent> page(AccessView view) {
        List<DomContent> content = new ArrayList<>();
        content.add(p(Bilingual.of(
                                "同一名护士的数据,由不同身份的人通过受控入口查询。被拒绝时只显示一句相同的话,原因只给权限管理员看,并写入审计。",
                                "The data of one nurse, asked for by people of each tier through the guarded faces. Who is"
                                        + " refused is told one sentence, always the same; the reason is for who administers"
                                        + " rights, and stands in the audit.")
                        .html())
                .withClass("note"));
        content.add(answers(view));
        content.add(rights(view));
        content.add(p(Bilingual.of(
                                "同一次班表变更(因病假顶班):谁改的、改了几格照常显示;原因属于健康信息,只给有健康信息读取权限且用途相符的人看," + "看与未看都写入审计。",
                                "One change of the roster, for a sick call: who changed it and how many cells is shown as ever; the"
                                        + " reason tells of health and is shown to who may read health facts for the purpose, and"
                                        + " the audit keeps whether it was.")
                        .html())
                .withClass("note"));
        content.add(amendment(view));
        return content;
    }

    private static DomContent amendment(AccessView view) {
        Grid grid = new Grid(
                3,
                List.of(
                        Bilingual.of("身份", "Who asks"),
                        Bilingual.of("用途", "Purpose"),
                        Bilingual.of("变更人", "Changed by"),
                        Bilingual.of("格数", "Cells"),
                        Bilingual.of("原因", "Reason")));
        view.amendment()
                .forEach(seen -> grid.row(List.of(
                        both(seen.label()).html(),
                        span(seen.purpose()),
                        span(seen.by()),
                        span(String.valueOf(seen.cells())),
                        span(seen.reason()))));
        return grid.html();
    }

    private static DomContent answers(AccessView view) {
        Grid grid = new Grid(
                3,
                List.of(
                        Bilingual.of("身份", "Who asks"),
                        Bilingual.of("看到的字段", "Fields shown"),
                        Bilingual.of("隐藏的字段", "Fields hidden"),
                        Bilingual.of("证书", "Certificates"),
                        Bilingual.of("班次(其中本人)", "Duties (the nurse's)"),
                        Bilingual.of("本人奖金", "The nurse's payouts"),
                        Bilingual.of("可录入证书", "May record")));
        for (AccessView.Tier tier : view.tiers()) {
            AccessView.Answers answers = tier.answers();
            grid.row(List.of(
                    both(tier.label()).html(),
                    span(answers.profile().isEmpty() ? "—" : String.join(", ", answers.profile())),
                    span(String.join(", ", answers.hidden())),
                    span(String.valueOf(answers.certificates())),
                    span(answers.duties() + " (" + answers.ownDuties() + ")"),
                    span(String.valueOf(answers.payouts())),
                    span(answers.recorded() ? "✓" : "—")));
        }
        return grid.html();
    }

    private static DomContent rights(AccessView view) {
        List<Bilingual> columns = new ArrayList<>();
        columns.add(Bilingual.of("数据类别(级别)", "Class of data (level)"));
        view.tiers().forEach(tier -> columns.add(both(tier.label())));
        Grid grid = new Grid(columns.size(), columns);
        int classes = view.tiers().get(0).rights().size();
        for (int i = 0; i < classes; i++) {
            List<DomContent> cells = new ArrayList<>();
            var data = view.tiers().get(0).rights().get(i).data();
            cells.add(Bilingual.of(
                            data.label().zh() + " (" + data.level() + ")",
                            data.label().en() + " (" + data.level() + ")")
                    .html());
            for (AccessView.Tier tier : view.tiers()) {
                cells.add(text(tier.rights().get(i)).html());
            }
            grid.row(cells);
        }
        return grid.html();
    }

    private static Bilingual text(AccessView.Right right) {
        if (right.read().isPresent()) {
            Label why = right.read().get().label();
            return Bilingual.of("— " + why.zh(), "— " + why.en());
        }
        String hidden = right.masked().isEmpty() ? "" : " (−" + String.join(", ", right.masked()) + ")";
        boolean changes = right.modify().isEmpty();
        return Bilingual.of((changes ? "读、改" : "读") + hidden, (changes ? "read, change" : "read") + hidden);
    }

    private static Bilingual both(Label label) {
        return Bilingual.of(label.zh(), label.en());
    }
}
