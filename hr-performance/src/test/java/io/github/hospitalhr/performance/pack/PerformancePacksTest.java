package io.github.hospitalhr.performance.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.performance.indicator.FormulaCurve;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PerformancePacksTest {

    static Stream<PerformancePack> packs() {
        return Stream.of(
                PerformancePacks.nurse(),
                PerformancePacks.administrative(),
                PerformancePacks.physician(),
                PerformancePacks.technician());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void readsBackWhatItWrites(PerformancePack pack) {
        assertThat(PerformancePacks.read(PerformancePacks.write(pack))).isEqualTo(pack);
        assertThat(pack.library().indicators()).isNotEmpty();
    }

    private static List<String> weights(String id) {
        SchemeLibrary library = PerformancePacks.shippedLibrary();
        ResolvedScheme scheme = library.resolve(id, LocalDate.of(2026, 11, 1)).orElseThrow();
        assertThat(scheme.lines().stream().map(ResolvedScheme.Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        return scheme.groups().stream()
                .map(group -> group.name().zh() + group.weight().toPlainString())
                .toList();
    }

    @Test
    void weightsAreThoseOfTheProduct() {
        assertThat(weights("cn-nurse")).containsExactly("服务态度30", "护理质量40", "工作纪律30");
        assertThat(weights("cn-administrative")).containsExactly("工作纪律20", "团队协作30", "工作效率50");
        assertThat(weights("cn-physician")).hasSize(5);
        assertThat(weights("cn-technician")).hasSize(4);
    }

    @Test
    void shippedSchemesClaimNoAdoption() {
        assertThat(PerformancePacks.shippedLibrary().schemes()).allMatch(scheme -> scheme.adoption() == null);
    }

    @Test
    void hospitalsWriteFormulasInTheirPacks() {
        PerformancePack nurse = PerformancePacks.nurse();
        Indicator first = nurse.indicators().get(0);
        String json = PerformancePacks.write(nurse)
                .replaceFirst(
                        "(?s)\"curve\" : \\{.*?\\}",
                        "\"curve\" : {\"curve\":\"formula\",\"formula\":{\"text\":\"value / 2\",\"variables\":[\"value\"]}}");
        Indicator changed = PerformancePacks.read(json).indicators().get(0);
        assertThat(changed.id()).isEqualTo(first.id());
        assertThat(changed.curve()).isEqualTo(FormulaCurve.of("value / 2"));
        assertThatThrownBy(() -> PerformancePacks.read(json.replace("value / 2", "value ^ 9")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OPERATOR_NOT_OFFERED");
    }

    @Test
    void strictReading() {
        String json = PerformancePacks.write(PerformancePacks.nurse());
        assertThatThrownBy(() -> PerformancePacks.read(json.replaceFirst("\"status\"", "\"statuss\" : 1, \"status\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("statuss")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() ->
                        PerformancePacks.read(json.replaceFirst("\"version\" : 1", "\"version\" : 1, \"version\" : 2")))
                .hasMessageContaining("Duplicate");
        assertThatThrownBy(() -> PerformancePacks.read(json + " ".repeat(PerformancePacks.MAX_CHARACTERS)))
                .hasMessageContaining("split");
        assertThatThrownBy(() -> PerformancePacks.read("[".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        PerformancePacks.read(json.replaceFirst("\"minimumSample\" : 5", "\"minimumSample\" : NaN")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
