package io.github.hospitalhr.quickstart.licence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hospitalhr.credentials.Credentials;
import io.github.hospitalhr.credentials.audit.AuditedAct;
import io.github.hospitalhr.credentials.deadline.DeadlineNotice;
import io.github.hospitalhr.credentials.deadline.DeadlineSweep;
import io.github.hospitalhr.credentials.deadline.Escalation;
import io.github.hospitalhr.credentials.deadline.EscalationPolicy;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.Place;
import io.github.hospitalhr.credentials.decision.Places;
import io.github.hospitalhr.credentials.decision.Ruling;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.credentials.freeze.AccessOrder;
import io.github.hospitalhr.credentials.freeze.ControlledRight;
import io.github.hospitalhr.credentials.freeze.FreezeDesk;
import io.github.hospitalhr.domain.eligibility.Eligibility;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.notice.OutboxRelay;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.PublishedEvent;
import io.github.hospitalhr.domain.spi.SendResult;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plays how a registration lapses: reminders from summer on, nobody files; at midnight of the day the right is frozen; the ward's roster
 * is mended without the nurse; the registration is renewed; the right thaws. The hospital's own clock is set from day to day.
 */
public final class LapseStory {

    private static final Act CARE = Act.of("nursing.care");
    private static final String RIGHT = "emr.nursing";
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Person> people;
    private final Person heroine;
    private final LocalDate lapse;
    private final Place place;
    private final Places places;
    private final Cover cover;
    private final StoryClock clock;
    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final HostRights host = new HostRights();
    private final Credentials credentials;
    private final FreezeDesk desk;
    private final OutboxRelay relay;
    private final StaffLicences licences;
    private final List<Story.Step> steps = new ArrayList<>();
    private final List<Map<String, Object>> notices = new ArrayList<>();
    private int missedDays;
    private boolean holds = true;

    /**
     * A story.
     *
     * @param people the staff
     * @param heroine the nurse whose registration lapses
     * @param lapse the first day without registration
     * @param today the day the hospital looks at
     * @param place where she works
     * @param places the places of units
     * @param cover who stands in
     */
    public LapseStory(
            List<Person> people,
            Person heroine,
            LocalDate lapse,
            LocalDate today,
            Place place,
            Places places,
            Cover cover) {
        this.people = people;
        this.heroine = heroine;
        this.lapse = lapse;
        this.place = place;
        this.places = places;
        this.cover = cover;
        this.licences = new StaffLicences(place.institution(), today);
        this.clock = new StoryClock(
                lapse.minusDays(125).atTime(MORNING).atZone(place.zone()).toInstant(), place.zone());
        Set<PersonId> nurses = people.stream()
                .filter(p -> StaffLicences.occupation(p) == Occupation.NURSE || p.equals(heroine))
                .map(Person::id)
                .collect(Collectors.toSet());
        this.credentials = Credentials.builder(store, clock)
                .notices(EscalationPolicy.HOUSE, this::recipients)
                .enforcer(
                        host,
                        person ->
                                nurses.contains(person) ? List.of(new ControlledRight(RIGHT, CARE, place)) : List.of())
                .build();
        this.desk = credentials.freeze().orElseThrow();
        this.relay = OutboxRelay.builder(store, "story", clock)
                .batchSize(1000)
                .subscriber(this::received)
                .build();
    }

    /**
     * Plays it.
     *
     * @return what happened
     */
    public Story play() {
        int recorded = record();
        remind();
        freeze();
        reconcile();
        Eligibility port = credentials.eligibility(places, code -> List.of(Act.parse(code)));
        List<FreezeDesk.BrokenDuty> broken = broken(port);
        cover(port, broken);
        var audit = credentials.audit().audit(asked(), credentials.register()::file, AsOf.of(lapse));
        renew();
        return new Story(steps, notices, audit, recorded, holds);
    }

    private int record() {
        int recorded = 0;
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            List<CredentialFact> facts = person.equals(heroine)
                    ? licences.nurse(0, lapse.minusYears(5), Occupation.NURSE).subList(0, 2)
                    : licences.facts(person, i + 1);
            if (!facts.isEmpty()) {
                recorded += credentials
                        .register()
                        .record(person.id(), facts)
                        .credentials()
                        .size();
            }
        }
        deliver();
        step(
                "registered",
                "护士注册已核验,至 " + lapse.minusDays(1) + " 有效;权限已开通",
                "registration verified, valid until " + lapse.minusDays(1) + "; right switched on",
                data("decision", decision(), "hostAllows", hostAllows()));
        return recorded;
    }

    /** Every morning but for ten days on which the host was down. */
    private void remind() {
        LocalDate down = lapse.minusDays(95);
        LocalDate up = lapse.minusDays(85);
        int before = notices.size();
        for (LocalDate day = clock.today(); day.isBefore(lapse); day = day.plusDays(1)) {
            if (!day.isBefore(down) && day.isBefore(up)) {
                missedDays++;
                continue;
            }
            clock.set(day, MORNING);
            DeadlineSweep.Swept swept = credentials.deadlines().run();
            holds &= swept.postponed() == 0;
            deliver();
        }
        List<Map<String, Object>> hers =
                notices.stream().filter(this::isAboutHer).toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("daysDown", missedDays);
        data.put("noticesOfAll", notices.size() - before);
        data.put("noticesAboutHer", hers);
        step(
                "reminded",
                "催办 " + hers.size() + " 次(本人→护士长→人事→院领导),停机 " + missedDays + " 天后补发,无一遗漏;未申请延续",
                hers.size() + " notices (person, manager, HR, leaders); caught up after " + missedDays
                        + " days of outage; nothing was filed",
                data);
        clock.set(lapse.minusDays(1), LocalTime.of(23, 59, 59));
        step("lastSecond", "到期前一秒:准许", "the second before: permitted", data("decision", decision()));
    }

    private void freeze() {
        clock.set(lapse, LocalTime.MIDNIGHT);
        int given = desk.sweep();
        List<AccessOrder> open = desk.open();
        deliver();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("decision", decision());
        data.put("ordersGiven", given);
        data.put(
                "orders",
                open.stream()
                        .filter(o -> o.person().equals(heroine.id()))
                        .map(LapseStory::order)
                        .toList());
        data.put("openAfterDelivery", desk.open().size());
        data.put("hostAllows", hostAllows());
        holds &= given >= 1 && desk.open().isEmpty() && !hostAllows() && !permitted();
        step(
                "frozen",
                "零点到期:判定不准,停权指令已下达并确认",
                "midnight: denied, the order to freeze was given and acknowledged",
                data);
    }

    private void reconcile() {
        boolean clean = desk.reconcile().isEmpty();
        clock.set(lapse, LocalTime.of(7, 30));
        host.switchByHand(heroine.id(), RIGHT, true);
        List<FreezeDesk.Mismatch> found = desk.reconcile();
        deliver();
        boolean again = desk.reconcile().isEmpty();
        holds &= clean && found.size() == 1 && again && !hostAllows();
        step(
                "reconciled",
                "有人手工开通权限:回读发现 " + found.size() + " 处不符,重下指令后一致",
                "somebody switched the right on by hand: reading back found " + found.size()
                        + " mismatch, ordered again, now as ordered",
                data(
                        "agreedBefore",
                        clean,
                        "mismatches",
                        found.size(),
                        "agreedAfter",
                        again,
                        "hostAllows",
                        hostAllows()));
    }

    private List<FreezeDesk.BrokenDuty> broken(Eligibility port) {
        List<FreezeDesk.BrokenDuty> broken = FreezeDesk.brokenDuties(cover.duties(lapse), port);
        holds &= broken.size() == cover.duties(lapse).size();
        step(
                "broken",
                "已发布班表中有 " + broken.size() + " 个班不能上",
                broken.size() + " duties of the published roster cannot be worked",
                data(
                        "duties",
                        broken.stream()
                                .map(b -> data(
                                        "from",
                                        b.request()
                                                .from()
                                                .atZone(place.zone())
                                                .toLocalDateTime()
                                                .toString(),
                                        "to",
                                        b.request()
                                                .to()
                                                .atZone(place.zone())
                                                .toLocalDateTime()
                                                .toString(),
                                        "article",
                                        b.decision().reasons().get(0).article()))
                                .toList()));
        return broken;
    }

    private void cover(Eligibility port, List<FreezeDesk.BrokenDuty> broken) {
        int uncovered = cover.uncovered(lapse);
        Cover.Recovered recovered = cover.recover(lapse);
        int still = FreezeDesk.brokenDuties(recovered.duties(), port).size();
        holds &= recovered.duties().isEmpty() && still == 0;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("brokenBefore", broken.size());
        data.put("brokenAfter", still);
        data.put("needsUncoveredBefore", uncovered);
        data.put("newlyBroken", recovered.newlyBroken());
        data.put("cellsOfOthersChanged", recovered.changed());
        data.put("cellsOfOthersKept", recovered.kept());
        data.put("changes", recovered.takenOver());
        step(
                "covered",
                "无人顶班将有 " + uncovered + " 处需求不足;修补剩余天数:不能上的班 " + still + ",他人变动 " + recovered.changed() + " 格,新增硬性违规 "
                        + recovered.newlyBroken(),
                uncovered + " needs would go short; rest of the month mended: " + still + " duties she cannot work, "
                        + recovered.changed() + " cells of others changed, " + recovered.newlyBroken()
                        + " rules newly broken",
                data);
    }

    private void renew() {
        LocalDate renewed = lapse.plusDays(9);
        clock.set(renewed, LocalTime.of(10, 0));
        credentials
                .register()
                .record(
                        heroine.id(),
                        List.of(
                                new CredentialFact.Renewed(
                                        "reg",
                                        Provenance.of("hr-clerk", Method.TYPED),
                                        DateRange.of(renewed, renewed.plusYears(5))),
                                new CredentialFact.Verified(
                                        "reg",
                                        Provenance.of("hr-verifier", Method.REGISTRY),
                                        CredentialFact.Outcome.MATCH,
                                        null)));
        deliver();
        var file = credentials.register().file(heroine.id());
        Ruling inTheGap = credentials
                .permits()
                .decide(
                        heroine.id(),
                        CARE,
                        place,
                        lapse.atTime(12, 0).atZone(place.zone()).toInstant());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("decision", decision());
        data.put("hostAllows", hostAllows());
        data.put(
                "terms",
                file.credentials().get(0).terms().stream()
                        .map(t -> t.days().toString())
                        .toList());
        data.put("decisionInTheGap", inTheGap.verdict().toString());
        data.put("facts", file.facts().size());
        holds &= permitted()
                && hostAllows()
                && !inTheGap.isPermitted()
                && file.credentials().get(0).terms().size() == 2;
        step(
                "thawed",
                "延续注册并核验:恢复权限;空档期仍判不准,旧记录保留",
                "renewed and verified: the right is back; the gap stays denied, the old term stays on file",
                data);
    }

    private List<AuditedAct> asked() {
        List<AuditedAct> asked = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            asked.addAll(licences.acts(people.get(i), i + 1, place));
        }
        return asked;
    }

    private List<PersonId> recipients(PersonId about, Escalation level, LocalDate day) {
        return switch (level) {
            case PERSON -> List.of(about);
            case MANAGER ->
                people.stream()
                        .filter(p -> p.id().equals(about) && p.manager() != null)
                        .map(Person::manager)
                        .toList();
            case HR -> List.of(PersonId.of("hr-office"));
            case DIRECTOR -> List.of(PersonId.of("president"));
        };
    }

    private SendResult received(PublishedEvent event) {
        if (event.topic().equals(AccessOrder.TOPIC)) {
            desk.deliver(event.payload());
        } else if (event.topic().equals(DeadlineNotice.TOPIC)) {
            Map<String, Object> notice = new LinkedHashMap<>();
            notice.put("at", clock.instant().toString());
            notice.put("id", event.id());
            notice.putAll(object(event.payload()));
            notices.add(notice);
        }
        return new SendResult.Delivered();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String json) {
        try {
            return JSON.readValue(json, LinkedHashMap.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice is no JSON", e);
        }
    }

    private boolean isAboutHer(Map<String, Object> notice) {
        return String.valueOf(notice.get("items"))
                .contains("person=" + heroine.id().value() + ",");
    }

    private void deliver() {
        while (relay.runOnce().delivered() > 0) {
            // One batch at a time until nothing is due.
        }
    }

    private boolean hostAllows() {
        return host.read(heroine.id(), RIGHT).orElseThrow().allowed();
    }

    private boolean permitted() {
        return credentials
                .permits()
                .decide(heroine.id(), CARE, place, clock.instant())
                .isPermitted();
    }

    private Map<String, Object> decision() {
        Ruling ruling = credentials.permits().decide(heroine.id(), CARE, place, clock.instant());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("verdict", ruling.verdict().toString());
        map.put("reasons", ruling.reasons().stream().map(LapseStory::reason).toList());
        map.put("warnings", ruling.warnings().stream().map(LapseStory::reason).toList());
        map.put(
                "remedies",
                ruling.remedies().stream()
                        .map(r -> r.sentence().zh() + " / " + r.sentence().en())
                        .toList());
        if (!ruling.validUntil().equals(Instant.MAX)) {
            map.put("validUntil", ruling.validUntil().toString());
        }
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

    private static Map<String, Object> order(AccessOrder order) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("right", order.right());
        map.put("allowed", order.allowed());
        map.put("sequence", order.sequence());
        map.put("reasons", order.reasons().stream().map(LapseStory::reason).toList());
        return map;
    }

    private static Map<String, Object> data(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private void step(String name, String zh, String en, Map<String, Object> data) {
        steps.add(new Story.Step(clock.instant(), name, zh, en, data));
    }
}
