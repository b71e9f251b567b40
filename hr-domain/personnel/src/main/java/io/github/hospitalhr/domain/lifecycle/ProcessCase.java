package io.github.hospitalhr.domain.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code hr.process-case}: one person's joining or leaving, one contract's review. Holds what was recorded; where it
 * stands is derived for a day.
 *
 * @param id its key
 * @param template the template it began with, in its revision
 * @param subject what it is about where that is no person, such as a contract's number; may be empty
 * @param person whom it is about, or null
 * @param anchor the day from which due days count: first day of work, first day after leaving, day of signing
 * @param startedAt when it began
 * @param startedBy the host's id of the account that began it
 * @param events what was recorded, in order
 * @param told the notices that were sent, so that each is sent once
 */
public record ProcessCase(
        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String id,

        @NotNull @Valid ProcessTemplate template,
        @NotNull String subject,
        @Nullable PersonId person,
        @NotNull LocalDate anchor,
        @NotNull Instant startedAt,
        @NotNull String startedBy,
        @NotNull List<@NotNull StepEvent> events,
        @NotNull List<@NotNull String> told) {

    /** The format of this document. */
    public static final DocumentFormat<ProcessCase> FORMAT = DocumentFormat.of("hr.process-case", 1, ProcessCase.class);

    public ProcessCase {
        events = StepTemplate.copy(events);
        told = StepTemplate.copy(told);
    }

    ProcessCase plus(StepEvent event) {
        List<StepEvent> more = new ArrayList<>(events);
        more.add(event);
        return new ProcessCase(id, template, subject, person, anchor, startedAt, startedBy, more, told);
    }

    ProcessCase told(List<String> keys) {
        List<String> more = new ArrayList<>(told);
        more.addAll(keys);
        return new ProcessCase(id, template, subject, person, anchor, startedAt, startedBy, events, more);
    }

    /**
     * Where every step stands on a day.
     *
     * @param today the day
     * @return the steps in the order of the template
     */
    public List<StepView> asOf(LocalDate today) {
        Map<String, StepView.State> states = states();
        boolean rejected = states.containsValue(StepView.State.REJECTED);
        List<StepView> views = new ArrayList<>();
        for (StepTemplate step : template.steps()) {
            StepView.State state = states.getOrDefault(step.id(), StepView.State.OPEN);
            LocalDate due = anchor.plusDays(step.dueDays());
            boolean running = state == StepView.State.OPEN || (state == StepView.State.WAITING && step.hasOwnTimer());
            boolean late = running && !rejected && today.isAfter(due);
            int overdue = late ? Math.toIntExact(ChronoUnit.DAYS.between(due, today)) : 0;
            List<String> escalated = step.escalations().stream()
                    .filter(e -> overdue >= e.days())
                    .map(Escalation::to)
                    .toList();
            views.add(new StepView(step, state, due, overdue, escalated));
        }
        return List.copyOf(views);
    }

    private Map<String, StepView.State> states() {
        Map<String, StepView.State> recorded = new LinkedHashMap<>();
        for (StepEvent event : events) {
            recorded.put(
                    event.step(),
                    switch (event.what()) {
                        case DONE -> StepView.State.DONE;
                        case WAIVED -> StepView.State.WAIVED;
                        case REJECTED -> StepView.State.REJECTED;
                        case REOPENED -> StepView.State.OPEN;
                    });
        }
        Map<String, StepView.State> states = new LinkedHashMap<>(recorded);
        for (StepTemplate step : template.steps()) {
            boolean ready = step.after().stream()
                    .map(recorded::get)
                    .allMatch(s -> s == StepView.State.DONE || s == StepView.State.WAIVED);
            if (!ready && states.getOrDefault(step.id(), StepView.State.OPEN) == StepView.State.OPEN) {
                states.put(step.id(), StepView.State.WAITING);
            }
        }
        return states;
    }

    Optional<StepView> step(String key, LocalDate today) {
        return asOf(today).stream().filter(v -> v.step().id().equals(key)).findFirst();
    }

    /**
     * Whether an approval was rejected, which ends the case.
     *
     * @return true after a rejection that was not taken back
     */
    @JsonIgnore
    public boolean isRejected() {
        return states().containsValue(StepView.State.REJECTED);
    }

    /**
     * Whether nothing is left to do.
     *
     * @return true if every step is done or waived, or the case was rejected
     */
    @JsonIgnore
    public boolean isClosed() {
        return isRejected() || asOf(anchor).stream().allMatch(StepView::isSettled);
    }

    /**
     * How far it is.
     *
     * @return the share of steps done or waived, 0 to 100 percent, cut off
     */
    public int percent() {
        List<StepView> steps = asOf(anchor);
        return (int) (100 * steps.stream().filter(StepView::isSettled).count() / steps.size());
    }

    /** The key and how far it is. */
    @Override
    public String toString() {
        return "ProcessCase[" + id + " " + percent() + " %]";
    }
}
