package io.github.hospitalhr.house;

import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.domain.time.Timeline;
import io.github.hospitalhr.domain.time.Timelines;
import io.github.hospitalhr.performance.score.BulkScore;
import io.github.hospitalhr.scheduling.ledger.Ledger;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that an answer holds as text, whatever its {@code toString} keeps to itself. */
final class DeepText {

    private DeepText() {}

    static String of(@Nullable Object answer) {
        if (answer instanceof Optional<?> optional) {
            return "?" + of(optional.orElse(null));
        }
        if (answer instanceof Collection<?> collection) {
            return collection.stream().map(DeepText::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (answer instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> of(e.getKey()) + "=" + of(e.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (answer instanceof CredentialFile file) {
            return of(file.facts()) + file.person();
        }
        if (answer instanceof Timelines<?> timelines) {
            return of(timelines.byKey());
        }
        if (answer instanceof Timeline<?> timeline) {
            return of(timeline.entries());
        }
        if (answer instanceof Ledger ledger) {
            return of(ledger.entries());
        }
        if (answer instanceof Roster roster) {
            return of(roster.assignments());
        }
        if (answer instanceof BulkScore score) {
            return of(score.card());
        }
        if (answer instanceof Record) {
            return Arrays.stream(answer.getClass().getRecordComponents())
                    .map(c -> c.getName() + "=" + of(component(answer, c)))
                    .collect(Collectors.joining(",", answer.getClass().getSimpleName() + "(", ")"));
        }
        return String.valueOf(answer);
    }

    private static @Nullable Object component(Object owner, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
