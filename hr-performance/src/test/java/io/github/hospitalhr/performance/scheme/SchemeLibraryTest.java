package io.github.hospitalhr.performance.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.Position;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.performance.indicator.Aggregation;
import io.github.hospitalhr.performance.indicator.Direction;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.LinearCurve;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.indicator.MissingData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemeLibraryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final DateRange ALWAYS = DateRange.startingOn(LocalDate.of(2026, 1, 1));
    private static final List<Indicator> INDICATORS = List.of(indicator("a"), indicator("b"), indicator("c"));
    private static final Position NURSE = Position.of("rn", "病区护士", Occupation.NURSE);

    private static Indicator indicator(String id) {
        return Indicator.builder(id, "指标" + id, "indicator " + id)
                .facts(id, Aggregation.SUM, MeasureUnit.POINT)
                .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("0", "100"))
                .missing(1, MissingData.RENORMALISE)
                .build();
    }

    private static SchemeGroup group(String id, String weight) {
        return SchemeGroup.of(id, Label.of(id, id), weight, WeightedIndicator.of(id, "100"));
    }

    private static Scheme scheme(String id, SchemeGroup... groups) {
        return Scheme.of(id, Label.of(id, id), Applicability.EVERYBODY, ALWAYS, groups);
    }

    private static List<String> faults(Scheme... schemes) {
        InvalidInputException e = catchThrowableOfType(
                InvalidInputException.class, () -> new SchemeLibrary(INDICATORS, List.of(schemes)));
        assertThat(e).as("was accepted").isNotNull();
        return e.faults().stream().map(InputFault::rule).distinct().toList();
    }

    @Test
    void weightsOf9999AreRefusedWithTheSum() {
        InvalidInputException e = catchThrowableOfType(
                InvalidInputException.class,
                () -> new SchemeLibrary(INDICATORS, List.of(scheme("s", group("a", "50"), group("b", "49.99")))));
        assertThat(e.faults()).hasSize(1);
        assertThat(e.faults().get(0).rule()).isEqualTo("scheme.sum");
        assertThat(e.faults().get(0).value()).isEqualTo("99.99");
        assertThat(faults(scheme("s", group("a", "50"), group("b", "50.01")))).containsExactly("scheme.sum");
    }

    @Test
    void weightsWithinAGroupSumToHundred() {
        SchemeGroup group = SchemeGroup.of(
                "g",
                Label.of("组", "group"),
                "100",
                WeightedIndicator.of("a", "33.33"),
                WeightedIndicator.of("b", "66.66"));
        assertThat(faults(scheme("s", group))).containsExactly("scheme.sum");
    }

    @Test
    void allFaultsAreTold() {
        SchemeGroup broken = SchemeGroup.of(
                "g",
                Label.of("组", "group"),
                "-100",
                WeightedIndicator.of("unknown", "100"),
                WeightedIndicator.of("a", "0"));
        assertThat(faults(scheme("s", broken).under("nowhere", SchemeLevel.POST)))
                .containsExactly("scheme.weight", "scheme.indicator", "scheme.parent");
    }

    @Test
    void aWeightWhoseDigitsWouldFillAGigabyteIsRefusedAtOnce() {
        SchemeGroup broken = SchemeGroup.of(
                "g",
                Label.of("组", "group"),
                "1E900000000",
                WeightedIndicator.of("a", "1E900000000"),
                WeightedIndicator.of("b", "1E-900000000"));
        assertThat(faults(scheme("s", broken))).contains("scheme.weight", "scheme.sum");
    }

    @Test
    void circlesAreRefused() {
        Scheme one = scheme("one", group("a", "100")).under("two", SchemeLevel.POST);
        Scheme two = scheme("two", group("b", "100")).under("one", SchemeLevel.DEPARTMENT);
        assertThat(faults(one, two)).contains("scheme.cycle");
        Scheme self = scheme("self", group("a", "100")).under("self", SchemeLevel.POST);
        assertThat(faults(self)).contains("scheme.cycle");
    }

    @Test
    void aParentIsWider() {
        Scheme parent = scheme("parent", group("a", "100"));
        Scheme child = scheme("child", group("a", "100")).under("parent", SchemeLevel.HOSPITAL);
        assertThat(faults(parent, child)).containsExactly("scheme.level");
    }

    @Test
    void aChildReplacesAddsAndLeavesOut() {
        Scheme hospital = scheme("hospital", group("a", "60"), group("b", "40"));
        Scheme ward = scheme("ward", group("c", "40")).under("hospital", SchemeLevel.DEPARTMENT, "b");
        Scheme post = scheme("post", group("a", "30"), group("b", "30")).under("ward", SchemeLevel.POST);
        SchemeLibrary library = new SchemeLibrary(INDICATORS, List.of(hospital, ward, post));
        ResolvedScheme resolved = library.resolve("post", DAY).orElseThrow();
        assertThat(resolved.lineage()).containsExactly("hospital", "ward", "post");
        assertThat(resolved.groups()).extracting(ResolvedScheme.Group::id).containsExactly("a", "c", "b");
        assertThat(resolved.lines())
                .extracting(ResolvedScheme.Line::weight)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("30"), new BigDecimal("40"), new BigDecimal("30"));
    }

    @Test
    void whatIsInheritedSumsToHundredToo() {
        Scheme hospital = scheme("hospital", group("a", "60"), group("b", "40"));
        assertThat(faults(hospital, scheme("ward", group("c", "10")).under("hospital", SchemeLevel.DEPARTMENT)))
                .containsExactly("scheme.sum");
        assertThat(faults(hospital, scheme("ward", group("a", "60")).under("hospital", SchemeLevel.DEPARTMENT, "x")))
                .containsExactly("scheme.without");
    }

    @Test
    void anIndicatorCountsOnce() {
        SchemeGroup again = SchemeGroup.of("again", Label.of("又", "again"), "40", WeightedIndicator.of("a", "100"));
        assertThat(faults(scheme("s", group("a", "60"), again))).containsExactly("scheme.twice");
    }

    @Test
    void employmentTypesMayHaveSchemesOfTheirOwn() {
        Scheme all = Scheme.of(
                "all", Label.of("护士", "nurses"), Applicability.of(Occupation.NURSE), ALWAYS, group("a", "100"));
        Scheme established = Scheme.of(
                "est",
                Label.of("事业编", "established"),
                Applicability.of(Occupation.NURSE).employed(EmploymentType.ESTABLISHED),
                ALWAYS,
                group("b", "100"));
        Scheme icu = Scheme.of(
                        "icu",
                        Label.of("重症", "icu"),
                        Applicability.of(Occupation.NURSE).in(UnitId.of("icu")),
                        ALWAYS,
                        group("c", "100"))
                .under("all", SchemeLevel.DEPARTMENT, "a");
        SchemeLibrary library = new SchemeLibrary(INDICATORS, List.of(all, established, icu));
        assertThat(chosen(library, EmploymentType.CONTRACT, "ward")).isEqualTo("all");
        assertThat(chosen(library, EmploymentType.ESTABLISHED, "ward")).isEqualTo("est");
        assertThat(chosen(library, EmploymentType.ESTABLISHED, "icu")).isEqualTo("icu");
    }

    private static String chosen(SchemeLibrary library, EmploymentType type, String unit) {
        SchemeChoice choice =
                library.schemeFor(new PostProfile(NURSE, type, List.of(UnitId.of(unit), UnitId.of("h"))), DAY);
        return ((SchemeChoice.Chosen) choice).scheme().id();
    }

    @Test
    void nothingIsGuessed() {
        SchemeLibrary library =
                new SchemeLibrary(INDICATORS, List.of(scheme("x", group("a", "100")), scheme("y", group("b", "100"))));
        PostProfile post = new PostProfile(NURSE, EmploymentType.CONTRACT, List.of());
        assertThat(library.schemeFor(post, DAY)).isEqualTo(new SchemeChoice.Ambiguous(List.of("x", "y")));
        assertThat(library.schemeFor(post, LocalDate.of(2025, 12, 31))).isEqualTo(new SchemeChoice.None());
    }

    @Test
    void versionsFollowEachOther() {
        Scheme first = scheme("s", group("a", "100")).version(1, DateRange.parse("2026-01-01/2026-07-01"));
        Scheme second = scheme("s", group("b", "100")).version(2, DateRange.parse("2026-07-01/.."));
        SchemeLibrary library = new SchemeLibrary(INDICATORS, List.of(first, second));
        assertThat(library.resolve("s", LocalDate.of(2026, 6, 30)).orElseThrow().version())
                .isEqualTo(1);
        assertThat(library.resolve("s", LocalDate.of(2026, 7, 1)).orElseThrow().version())
                .isEqualTo(2);
        assertThat(faults(first, second.version(2, DateRange.parse("2026-06-30/.."))))
                .containsExactly("scheme.overlap");
    }
}
