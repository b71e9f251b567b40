package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.notice.Notice;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.spi.Channel;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Tells the owners of steps what is open, what is late, and those above them what stays late. Safe to miss and to repeat: each is told
 * once, whichever days the sweep ran on; what it told is written with the notices. Thread-safe, also between nodes.
 */
public final class ChecklistSweep {

    private final Checklists checklists;
    private final StepOwners owners;
    private final Channel channel;
    private final Locale locale;

    /**
     * A sweep.
     *
     * @param checklists the cases
     * @param owners who is told
     * @param channel by which way
     * @param locale in which language
     */
    public ChecklistSweep(Checklists checklists, StepOwners owners, Channel channel, Locale locale) {
        this.checklists = Objects.requireNonNull(checklists, "checklists");
        this.owners = Objects.requireNonNull(owners, "owners");
        this.channel = Objects.requireNonNull(channel, "channel");
        this.locale = Objects.requireNonNull(locale, "locale");
    }

    /**
     * Goes through all open cases.
     *
     * @param now the moment, for the notices
     * @return how many notices were written into the outbox
     */
    public int run(Instant now) {
        LocalDate today = checklists.today();
        int written = 0;
        for (Checklists.Versioned open : checklists.openCases()) {
            List<String> keys = new ArrayList<>();
            List<OutboxEntry> notices = new ArrayList<>();
            for (StepView step : open.state().asOf(today)) {
                if (step.state() == StepView.State.OPEN || step.overdue() > 0) {
                    collect(open.state(), step, today, now, keys, notices);
                }
            }
            if (!keys.isEmpty()) {
                written += commit(open, keys, notices) ? notices.size() : 0;
            }
        }
        return written;
    }

    /** False where somebody recorded something meanwhile; the next run sees what is left. */
    private boolean commit(Checklists.Versioned open, List<String> keys, List<OutboxEntry> notices) {
        try {
            checklists.commit(new Checklists.Versioned(open.state().told(keys), open.version()), notices);
            return true;
        } catch (StaleVersionException e) {
            return false;
        }
    }

    private void collect(
            ProcessCase state,
            StepView view,
            LocalDate today,
            Instant now,
            List<String> keys,
            List<OutboxEntry> notices) {
        StepTemplate step = view.step();
        if (view.state() == StepView.State.OPEN) {
            tell(state, view, "open", step.owner(), today, now, keys, notices);
        }
        if (view.overdue() > 0) {
            tell(state, view, "overdue", step.owner(), today, now, keys, notices);
        }
        for (int i = 0; i < view.escalated().size(); i++) {
            tell(state, view, "escalated-" + i, view.escalated().get(i), today, now, keys, notices);
        }
    }

    private void tell(
            ProcessCase state,
            StepView view,
            String rung,
            String role,
            LocalDate today,
            Instant now,
            List<String> keys,
            List<OutboxEntry> notices) {
        String key = view.step().id() + "/" + rung;
        if (state.told().contains(key)) {
            return;
        }
        List<PersonId> people = owners.owners(role, state.person(), today);
        if (people.isEmpty()) {
            // Nobody to tell yet: the rung stays, and is told when somebody has the role.
            return;
        }
        keys.add(key);
        String template = rung.equals("open")
                ? "checklist.open"
                : rung.equals("overdue") ? "checklist.overdue" : "checklist.escalated";
        for (PersonId person : people) {
            Notice notice = new Notice(
                    checklists.tenant(),
                    person,
                    channel,
                    locale,
                    template,
                    Map.of(
                            "process", state.template().label().in(locale),
                            "step", view.step().label().in(locale),
                            "date", view.due().toString(),
                            "days", Integer.toString(view.overdue())),
                    "case/" + state.id() + "/" + key + "/" + person.value(),
                    now,
                    false);
            notices.add(notice.toOutboxEntry());
        }
    }
}
