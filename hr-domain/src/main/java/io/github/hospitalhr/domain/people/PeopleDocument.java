package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.json.DocumentFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The document {@code hr.people}: files of people, as they are imported and exported.
 *
 * @param people the files
 */
public record PeopleDocument(@NotNull List<@NotNull @Valid PersonFile> people) {

    /** The format of this document. */
    public static final DocumentFormat<PeopleDocument> FORMAT = DocumentFormat.of("hr.people", 1, PeopleDocument.class);

    public PeopleDocument {
        people = people == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(people));
    }
}
