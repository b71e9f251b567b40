package io.github.hospitalhr.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** All faults of a checklist that begins are told in one go, with path, rule and both languages. */
@NullUnmarked
class ChecklistFaultsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void aChecklistThatBegins() {
        Checklists checklists = new Checklists(
                new InMemoryRecordStore(),
                TenantId.of("t"),
                CLOCK,
                ZoneId.of("Asia/Shanghai"),
                new InputValidator(CLOCK));
        ProcessTemplate template = new ProcessTemplate(
                "t",
                0,
                ProcessKind.LEAVE,
                Label.of("离职", "leaving"),
                Arrays.asList(
                        step("a", "hr", "b"),
                        step("b", null, "a"),
                        step("c", "hr", "x"),
                        step("d", "hr", "c"),
                        step(null, "hr", "y"),
                        null));
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> checklists.start(
                        " ", template, PersonId.of("p1"), LocalDate.of(2026, 12, 1), new Origin("u1", "test")));
        assertThat(refused.faults()).extracting(InputFault::sentence).allSatisfy(sentence -> {
            assertThat(sentence.zh()).matches("(?s).*\\p{IsHan}.*");
            assertThat(sentence.en()).matches("(?s).*[a-z].*");
        });
        assertThat(refused.faults().stream().map(f -> f.path() + " " + f.rule()))
                .containsExactlyInAnyOrder(
                        "case.id Pattern",
                        "case.template.revision Min",
                        "case.template.steps[0].after step.circle",
                        "case.template.steps[1].after step.circle",
                        "case.template.steps[1].owner NotNull",
                        "case.template.steps[2].after step.unknown",
                        "case.template.steps[4].after step.unknown",
                        "case.template.steps[4].id NotNull",
                        "case.template.steps[5] NotNull");
        assertThat(checklists.open()).isEmpty();
    }

    private static StepTemplate step(String id, String owner, String after) {
        return new StepTemplate(
                id, Label.of("步", "step"), StepKind.TASK, owner, 0, List.of(after), false, null, List.of());
    }
}
