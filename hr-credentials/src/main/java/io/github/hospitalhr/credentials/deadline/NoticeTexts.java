package io.github.hospitalhr.credentials.deadline;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.CredentialType;
import io.github.hospitalhr.credentials.catalogue.PeriodicDuty;
import io.github.hospitalhr.domain.text.Label;
import java.util.List;

/** What notices say: credential, next step, day. No names, no numbers. */
final class NoticeTexts {

    private final Catalogue catalogue;

    NoticeTexts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    DeadlineNotice.Item item(Deadline deadline, List<Integer> rungs) {
        return new DeadlineNotice.Item(deadline, rungs, sentence(deadline, rungs.get(rungs.size() - 1)));
    }

    private Label sentence(Deadline deadline, int rung) {
        Label name = catalogue
                .type(deadline.type())
                .map(CredentialType::name)
                .or(() -> catalogue.act(deadline.type()).map(a -> a.name()))
                .orElse(Label.of(deadline.type(), deadline.type()));
        Label step = duty(deadline);
        boolean missed = rung == Rungs.MISSED;
        return Label.of(
                name.zh() + ":" + step.zh() + (missed ? "已逾期,期限为 " : ",期限 ") + deadline.due(),
                name.en() + ": " + step.en() + (missed ? ", overdue since " : " by ") + deadline.due());
    }

    private Label duty(Deadline deadline) {
        return catalogue.type(deadline.type()).stream()
                .flatMap(t -> t.validity().duties().stream())
                .filter(d -> deadline.kind() == DeadlineKind.DUTY && d.code().equals(deadline.code()))
                .map(PeriodicDuty::name)
                .findFirst()
                .orElse(deadline.kind().nextStep());
    }
}
