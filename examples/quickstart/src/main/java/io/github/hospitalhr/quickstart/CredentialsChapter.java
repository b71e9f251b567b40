package io.github.hospitalhr.quickstart;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import io.github.hospitalhr.credentials.audit.AuditPage;
import io.github.hospitalhr.credentials.audit.AuditReport;
import io.github.hospitalhr.credentials.audit.AuditWorkbook;
import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.decision.Place;
import io.github.hospitalhr.credentials.decision.UnitPlaces;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.quickstart.licence.LapseStory;
import io.github.hospitalhr.quickstart.licence.Story;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.IndexPage;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.problem.Staff;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** From certificate to permission to act: the whole staff audited, and the story of one registration that lapses. */
final class CredentialsChapter implements Chapter {

    private static final String FOLDER = "credentials/";

    private final Supplier<List<WardResult>> rosters;

    CredentialsChapter(Supplier<List<WardResult>> rosters) {
        this.rosters = rosters;
    }

    /** How many nurses are looked at, and for how many of them a cover is tried. */
    private static final int MOST_LOOKED_AT = 150;

    private static final int MOST_TRIED = 3;

    /** The nurse the story is about, in her ward, and who stands in for her. */
    private record Heroine(WardResult ward, Person person, LocalDate lapse, WardCover cover) {}

    @Override
    public Report run(Stage stage) {
        long start = stage.ticker().getAsLong();
        List<Person> people = stage.hospital().people(stage.today());
        Scheduling scheduling = Scheduling.builder().clock(stage.clock()).build();
        Heroine heroine = heroine(scheduling, people);
        UnitPlaces places = new UnitPlaces(stage.hospital().unitDirectory());
        Place place = places.of(heroine.ward().problem().unit(), stage.today()).orElseThrow();
        Story story = new LapseStory(
                        people, heroine.person(), heroine.lapse(), stage.today(), place, places, heroine.cover())
                .play();
        write(stage, people, heroine, story);
        AuditReport audit = story.audit();
        stage.console()
                .line(
                        "credentials: %d on file, %d acts audited (%d denied), %d notices; %s lapsed, was frozen, covered and thawed: %s"
                                + "  %.1f s",
                        story.credentials(),
                        audit.lines().size(),
                        audit.denied(),
                        story.notices().size(),
                        heroine.person().id(),
                        story.holds() ? "all as it must be" : "NOT as it must be",
                        stage.secondsSince(start));
        return new Report(
                story.holds(),
                List.of(new IndexPage.Tile(Bilingual.of("资质不准", "acts denied"), String.valueOf(audit.denied()), "")),
                List.of(section(heroine, story)),
                summary(heroine, story));
    }

    /**
     * A nurse whose duties after the middle of the month somebody has to take over, because the ward has nobody to spare, and can be
     * taken over; those with few special skills in large wards are looked at first. Where there is none, the first with three duties.
     */
    private Heroine heroine(Scheduling scheduling, List<Person> people) {
        List<Heroine> all = candidates(scheduling, people);
        List<Heroine> nurses = all.stream()
                .filter(h -> h.person()
                        .mainPosting()
                        .filter(posting -> !posting.leads())
                        .map(Posting::position)
                        .filter(position -> position.occupation() == Occupation.NURSE)
                        .isPresent())
                .filter(h -> h.cover().duties(h.lapse()).size() >= 3)
                .limit(MOST_LOOKED_AT)
                .toList();
        return nurses.stream()
                .filter(h -> h.cover().uncovered(h.lapse()) > 0)
                .limit(MOST_TRIED)
                .filter(h -> h.cover().recover(h.lapse()).newlyBroken() == 0)
                .findFirst()
                .orElse(nurses.isEmpty() ? all.get(0) : nurses.get(0));
    }

    private List<Heroine> candidates(Scheduling scheduling, List<Person> people) {
        Map<PersonId, Person> byId = people.stream().collect(Collectors.toMap(Person::id, one -> one));
        List<Heroine> all = new ArrayList<>();
        for (WardResult ward : rosters.get()) {
            RosterChecker checker = scheduling.checker(ward.problem());
            LocalDate lapse = ward.problem().period().from().plusDays(14);
            for (Staff staff : ward.problem().staff()) {
                Person person = byId.get(PersonId.of(staff.id()));
                if (person != null) {
                    all.add(new Heroine(ward, person, lapse, new WardCover(scheduling, ward, checker, staff.id())));
                }
            }
        }
        all.sort(Comparator.comparingInt(
                        (Heroine h) -> h.person().profile().skills().size())
                .thenComparing(h -> -h.ward().problem().staff().size())
                .thenComparing(h -> h.person().id()));
        return all;
    }

    private static void write(Stage stage, List<Person> people, Heroine heroine, Story story) {
        Map<PersonId, String> names = people.stream().collect(Collectors.toMap(Person::id, Person::name));
        Catalogue catalogue = Catalogue.china();
        Bilingual hospital = stage.hospital().title(stage.today());
        Label heading = Label.of(hospital.zh(), hospital.en());
        AuditReport audit = story.audit();
        stage.out().write(FOLDER + "audit.json", audit.toJson() + "\n");
        stage.out()
                .write(
                        FOLDER + "audit.xlsx",
                        new AuditWorkbook(catalogue, id -> names.getOrDefault(id, "")).write(audit));
        stage.out()
                .write(
                        FOLDER + "audit.html",
                        new AuditPage(catalogue, id -> names.getOrDefault(id, "")).render(audit, heading));
        Map<String, Object> notices = new LinkedHashMap<>();
        notices.put("format", "hr.credential-notices");
        notices.put("version", 1);
        notices.put("notices", story.notices());
        stage.out().write(FOLDER + "notices.json", RosterWriter.json(notices));
        Map<String, Object> lapse = new LinkedHashMap<>();
        lapse.put("format", "hr.credential-lapse");
        lapse.put("version", 1);
        lapse.put("person", heroine.person().id().value());
        lapse.put("unit", heroine.ward().id());
        lapse.put("lapsedOn", heroine.lapse().toString());
        lapse.put("asItMustBe", story.holds());
        lapse.put("steps", story.json());
        stage.out().write(FOLDER + "lapse.json", RosterWriter.json(lapse));
        for (String schema : List.of("hr.credential-lapse-1.schema.json", "hr.credential-notices-1.schema.json")) {
            stage.out().write(FOLDER + schema, Story.schema(schema));
        }
    }

    private static Map<String, Object> summary(Heroine heroine, Story story) {
        Map<String, Object> lapse = new LinkedHashMap<>();
        lapse.put("person", heroine.person().id().value());
        lapse.put("unit", heroine.ward().id());
        lapse.put("frozenAt", story.step("frozen").at().toString());
        lapse.put("dutiesBroken", story.step("covered").data().get("brokenBefore"));
        lapse.put("needsUncoveredBefore", story.step("covered").data().get("needsUncoveredBefore"));
        lapse.put("dutiesBrokenAfterCover", story.step("covered").data().get("brokenAfter"));
        lapse.put("newlyBrokenAfterCover", story.step("covered").data().get("newlyBroken"));
        lapse.put("cellsOfOthersChanged", story.step("covered").data().get("cellsOfOthersChanged"));
        lapse.put("thawedAt", story.step("thawed").at().toString());
        lapse.put("asItMustBe", story.holds());
        Map<String, Object> credentials = new LinkedHashMap<>();
        credentials.put("onFile", story.credentials());
        credentials.put("auditedAsOf", story.audit().asOf().toString());
        credentials.put("auditLines", story.audit().lines().size());
        credentials.put("permitted", story.audit().permitted());
        credentials.put("supervised", story.audit().supervised());
        credentials.put("denied", story.audit().denied());
        credentials.put("notices", story.notices().size());
        credentials.put("lapse", lapse);
        return Map.of("credentials", credentials);
    }

    private static IndexPage.Section section(Heroine heroine, Story story) {
        ZoneId zone = heroine.ward().problem().zone();
        DomContent links = p(
                link("audit.html", "资质审计", "credential audit"),
                text(" · "),
                link("audit.xlsx", "审计表 xlsx", "audit (xlsx)"),
                text(" · "),
                link("audit.json", "审计 JSON", "audit (JSON)"),
                text(" · "),
                link("notices.json", "催办通知 JSON", "notices (JSON)"),
                text(" · "),
                link("lapse.json", "到期全过程 JSON", "story of the lapse (JSON)"),
                text(" · "),
                link("hr.credential-lapse-1.schema.json", "其格式", "its schema"),
                text(" · "),
                link("hr.credential-notices-1.schema.json", "通知的格式", "schema of the notices"));
        DomContent story1 = ol(each(
                story.steps(),
                step -> li(
                        strong(step.at()
                                        .atZone(zone)
                                        .toLocalDateTime()
                                        .toString()
                                        .replace('T', ' ') + " "),
                        Bilingual.of(step.zh(), step.en()).html())));
        DomContent end = story.holds()
                ? span(Bilingual.of("✓ 各步均符合要求", "✓ every step as it must be").html())
                        .withClass("status good")
                : span(Bilingual.of("✗ 有步骤不符合要求", "✗ some step is not as it must be")
                                .html())
                        .withClass("status bad");
        String who = heroine.person().name() + "（" + heroine.person().id() + "，"
                + heroine.ward().id() + "）";
        return new IndexPage.Section(
                "credentials",
                Bilingual.of("资质：一名护士注册到期", "Credentials: a registration lapses"),
                List.of(links, p(text(who)), story1, p(end)));
    }

    private static DomContent link(String file, String zh, String en) {
        return a(Bilingual.of(zh, en).html()).withHref(FOLDER + file);
    }
}
