package io.github.hospitalhr.quickstart.performance;

import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.performance.fact.FactCatalogue;
import io.github.hospitalhr.performance.fact.FactType;
import io.github.hospitalhr.performance.fact.Sharing;
import io.github.hospitalhr.performance.indicator.Aggregation;
import io.github.hospitalhr.performance.indicator.Attributable;
import io.github.hospitalhr.performance.indicator.Direction;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.LinearCurve;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.indicator.MetricBasis;
import io.github.hospitalhr.performance.indicator.MissingData;
import io.github.hospitalhr.performance.pack.PerformancePacks;
import io.github.hospitalhr.performance.scheme.Adoption;
import io.github.hospitalhr.performance.scheme.Applicability;
import io.github.hospitalhr.performance.scheme.Scheme;
import io.github.hospitalhr.performance.scheme.SchemeGroup;
import io.github.hospitalhr.performance.scheme.SchemeLevel;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import io.github.hospitalhr.performance.scheme.WeightedIndicator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The hospital's schemes: the shipped packs, adopted; one of its own for nurses in established posts; and an unlawful draft. */
final class HospitalSchemes {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Adoption ADOPTED =
            new Adoption(LocalDate.of(2025, 11, 20), LocalDate.of(2025, 12, 1), "职代会纪要〔2025〕07号");

    private HospitalSchemes() {}

    /** What people are scored by. */
    static SchemeLibrary adopted() {
        SchemeLibrary shipped = PerformancePacks.shippedLibrary();
        List<Scheme> schemes = new ArrayList<>();
        shipped.schemes().forEach(scheme -> schemes.add(scheme.adopted(ADOPTED)));
        schemes.add(established());
        return new SchemeLibrary(shipped.indicators(), schemes);
    }

    /** 事业编护士: as all nurses, with teaching in place of a part of service and discipline. */
    private static Scheme established() {
        return Scheme.of(
                        "yunxi-nurse-established",
                        Label.of("护士考核方案(事业编)", "nurses in established posts"),
                        Applicability.of(Occupation.NURSE, Occupation.MIDWIFE).employed(EmploymentType.ESTABLISHED),
                        DateRange.startingOn(NEW_YEAR),
                        SchemeGroup.of(
                                "service",
                                Label.of("服务态度", "service"),
                                "25",
                                WeightedIndicator.of("patient.satisfaction", "60"),
                                WeightedIndicator.of("patient.complaints", "40")),
                        SchemeGroup.of(
                                "discipline",
                                Label.of("工作纪律", "discipline"),
                                "25",
                                WeightedIndicator.of("attendance.late", "60"),
                                WeightedIndicator.of("conduct.findings", "40")),
                        SchemeGroup.of(
                                "teaching",
                                Label.of("带教", "teaching"),
                                "10",
                                WeightedIndicator.of("teaching.hours", "100")))
                .under("cn-nurse", SchemeLevel.DEPARTMENT)
                .adopted(ADOPTED);
    }

    /** The adopted schemes, and a draft that pays doctors by drug revenue and was never discussed: the linter refuses it. */
    static SchemeLibrary withUnlawfulDraft() {
        Indicator revenue = Indicator.builder("drug.revenue", "药品收入", "drug revenue")
                .facts("prescription.amount", Aggregation.SUM, MeasureUnit.YUAN)
                .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("0", "200000"))
                .missing(1, MissingData.RENORMALISE)
                .basis(MetricBasis.REVENUE, Attributable.PERSON)
                .build();
        Scheme draft = Scheme.of(
                "draft-doctor-revenue",
                Label.of("医师创收奖励方案(草案)", "doctors' revenue bonus (draft)"),
                new Applicability(List.of(), List.of("draft-only"), List.of(), null),
                DateRange.startingOn(LocalDate.of(2027, 1, 1)),
                SchemeGroup.of("income", Label.of("创收", "income"), "100", WeightedIndicator.of("drug.revenue", "100")));
        return adopted().plus(List.of(revenue), List.of(draft));
    }

    /** What is taken in: all that the schemes measure, and hours and nights of the rosters for the pool. */
    static FactCatalogue catalogue(SchemeLibrary library) {
        List<FactType> types =
                new ArrayList<>(FactCatalogue.measuredBy(library.indicators()).types());
        types.add(FactType.of("worked", Label.of("工作时间", "time worked"), MeasureUnit.MINUTE, 2880, Sharing.NOBODY));
        types.add(FactType.of("night", Label.of("夜班", "night shift"), MeasureUnit.COUNT, 1, Sharing.NOBODY));
        return new FactCatalogue(types);
    }
}
