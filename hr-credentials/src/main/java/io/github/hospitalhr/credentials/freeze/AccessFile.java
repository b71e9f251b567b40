package io.github.hospitalhr.credentials.freeze;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.SortableText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders given about one person: the last one of each right, and when to decide again. */
record AccessFile(
        PersonId person, List<Right> rights, @Nullable Instant next) {

    static final RecordKind KIND = RecordKind.of("credential-access", RecordIndex.of("next"), RecordIndex.of("open"));

    AccessFile {
        rights = List.copyOf(rights);
    }

    /** A right with its last order; acknowledged where the sequences are equal. */
    record Right(AccessOrder order, long acknowledged) {

        boolean isOpen() {
            return acknowledged < order.sequence();
        }
    }

    @Nullable
    Right right(String name) {
        return rights.stream()
                .filter(r -> r.order().right().equals(name))
                .findFirst()
                .orElse(null);
    }

    AccessFile with(Right changed) {
        List<Right> all = new ArrayList<>();
        boolean found = false;
        for (Right right : rights) {
            boolean same = right.order().right().equals(changed.order().right());
            all.add(same ? changed : right);
            found |= same;
        }
        if (!found) {
            all.add(changed);
        }
        return new AccessFile(person, all, next);
    }

    List<IndexValue> indexes() {
        List<IndexValue> values = new ArrayList<>();
        if (next != null) {
            values.add(IndexValue.of("next", SortableText.of(next)));
        }
        if (rights.stream().anyMatch(Right::isOpen)) {
            values.add(IndexValue.of("open", "open"));
        }
        return values;
    }
}
