package io.github.hospitalhr.domain.establishment;

import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.validation.InputFault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code hr.establishment}: approved posts with their days.
 *
 * @param quotas the quotas; the same key on other days is the same quota under a changed number
 */
public record EstablishmentDocument(@NotNull List<@NotNull @Valid Dated<@NotNull @Valid Quota>> quotas) {

    /** The format of this document. */
    public static final DocumentFormat<EstablishmentDocument> FORMAT =
            DocumentFormat.of("hr.establishment", 1, EstablishmentDocument.class);

    public EstablishmentDocument {
        quotas = quotas == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(quotas));
    }

    /**
     * What is wrong with the quotas beyond what each field may hold. What is missing is left out: the constraints name it.
     *
     * @param tree the units of the day, or null to leave them out
     * @param date the day on which units are looked up
     * @return quotas of the day whose unit does not exist, which would count nobody and admit everybody, and keys that stand twice on a
     *     day; empty for a good document
     */
    public List<InputFault> faults(@Nullable UnitTree tree, LocalDate date) {
        List<InputFault> faults = new ArrayList<>();
        for (int i = 0; i < quotas.size(); i++) {
            Dated<Quota> dated = quotas.get(i);
            if (dated == null || dated.valid() == null || dated.value() == null) {
                continue;
            }
            String path = "quotas[" + i + "]";
            if (quotas.subList(0, i).stream().anyMatch(earlier -> isTwice(earlier, dated))) {
                faults.add(InputFault.of(
                        path + ".value.id",
                        String.valueOf(dated.value().id()),
                        "quota.twice",
                        Label.of("同一天有两个同名编制", "the quota stands twice on a day")));
            }
            UnitId unit = dated.value().unit();
            if (tree != null
                    && unit != null
                    && dated.valid().contains(date)
                    && tree.find(unit).isEmpty()) {
                faults.add(InputFault.of(
                        path + ".value.unit", unit.value(), "unit.unknown", Label.of("单位不存在", "the unit is unknown")));
            }
        }
        return List.copyOf(faults);
    }

    private static boolean isTwice(@Nullable Dated<Quota> earlier, Dated<Quota> dated) {
        return earlier != null
                && earlier.value() != null
                && earlier.valid() != null
                && Objects.equals(earlier.value().id(), dated.value().id())
                && earlier.valid().overlaps(dated.valid());
    }
}
