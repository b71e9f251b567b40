package io.github.hospitalhr.credentials.deadline;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.SortableText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the ladder of a deadline has been climbed. What was told stays listed for every date the deadline ever had, so that no rung
 * is told twice even where a date moves away and back.
 */
record DeadlineRecord(Deadline deadline, boolean open, List<Integer> ladder, List<String> told) {

    static final RecordKind KIND =
            RecordKind.of("credential-deadline", RecordIndex.of("next"), RecordIndex.of("person"));

    DeadlineRecord {
        ladder = List.copyOf(ladder);
        told = List.copyOf(told);
    }

    static String id(Deadline deadline) {
        return uuid(deadline.person().value() + "\n" + deadline.credential() + "\n" + deadline.kind() + "\n"
                + deadline.code());
    }

    static String uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String mark(int rung) {
        return deadline.due() + "/" + rung;
    }

    /** The rungs not yet told whose day has come, from the first to the most urgent. */
    List<Integer> due(LocalDate today) {
        List<Integer> result = new ArrayList<>();
        for (int rung : Rungs.of(ladder)) {
            if (open
                    && !told.contains(mark(rung))
                    && !Rungs.day(deadline.due(), rung).isAfter(today)) {
                result.add(rung);
            }
        }
        return result;
    }

    /** The day of the first rung not yet told. */
    Optional<LocalDate> next() {
        if (open) {
            for (int rung : Rungs.of(ladder)) {
                if (!told.contains(mark(rung))) {
                    return Optional.of(Rungs.day(deadline.due(), rung));
                }
            }
        }
        return Optional.empty();
    }

    DeadlineRecord tell(List<Integer> rungs) {
        List<String> all = new ArrayList<>(told);
        rungs.forEach(rung -> all.add(mark(rung)));
        return new DeadlineRecord(deadline, open, ladder, all);
    }

    DeadlineRecord planned(Deadline newDeadline, List<Integer> newLadder) {
        return new DeadlineRecord(newDeadline, true, newLadder, told);
    }

    DeadlineRecord closed() {
        return new DeadlineRecord(deadline, false, ladder, told);
    }

    List<IndexValue> indexes() {
        List<IndexValue> values = new ArrayList<>();
        next().ifPresent(day -> values.add(IndexValue.of("next", SortableText.of(day))));
        values.add(IndexValue.of("person", deadline.person().value()));
        return values;
    }

    /** One line of a digest, waiting to be told together with others. */
    record Line(PersonId recipient, Escalation level, Deadline deadline, List<Integer> rungs) {

        static final RecordKind KIND = RecordKind.of("credential-digest-line", RecordIndex.of("recipient"));

        Line {
            rungs = List.copyOf(rungs);
        }
    }
}
