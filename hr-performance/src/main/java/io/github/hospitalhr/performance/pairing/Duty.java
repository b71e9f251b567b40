package io.github.hospitalhr.performance.pairing;

import io.github.hospitalhr.domain.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * A duty of a post (岗位职责) with the competencies it needs.
 *
 * @param id identity
 * @param name name shown to people
 * @param competencies what it needs, at least one
 */
public record Duty(String id, Label name, List<Competency> competencies) {

    public Duty {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        competencies = List.copyOf(competencies);
        if (competencies.isEmpty()) {
            throw new IllegalArgumentException(
                    "duty " + id + " has no competency.\nMaybe it is a heading, not a duty.");
        }
    }
}
