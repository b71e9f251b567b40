package io.github.hospitalhr.scheduling.ledger;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is shared fairly, the document {@code hr.point-scheme}. One shift may count in several lines: a night on a holiday is a
 * night and a holiday.
 *
 * @param id identifier
 * @param schemeVersion version of the scheme
 * @param lines the lines, their identifiers distinct
 */
public record PointScheme(
        @NotNull String id,
        @NotNull String schemeVersion,
        @NotEmpty List<@NotNull @Valid PointLine> lines) {

    /** The format of this document. */
    public static final DocumentFormat<PointScheme> FORMAT = DocumentFormat.of("hr.point-scheme", 1, PointScheme.class);

    public PointScheme {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(schemeVersion, "schemeVersion");
        lines = lines == null ? List.of() : ImmutableList.copyOf(lines);
        List<InputFault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!ids.add(lines.get(i).id())) {
                faults.add(InputFault.of(
                        "lines[" + i + "].id",
                        lines.get(i).id(),
                        "line.twice",
                        Label.of("项目编号重复", "the identifier is used twice")));
            }
        }
        InvalidInputException.throwIfAny(faults);
    }
}
