package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be recorded about a step, and what not. */
final class StepRules {

    private StepRules() {}

    static @Nullable Reason refusal(
            ProcessCase state, StepEvent event, boolean byReadBack, @Nullable PersonId by, LocalDate today) {
        Optional<StepView> found = state.step(event.step(), today);
        if (found.isEmpty()) {
            return reason("step.unknown", "没有这个步骤", "there is no such step");
        }
        StepView view = found.get();
        StepTemplate step = view.step();
        if (event.what() == StepEvent.What.REOPENED) {
            boolean settled = view.isSettled() || view.state() == StepView.State.REJECTED;
            return settled
                    ? recusal(state, step, event, by)
                    : reason("step.open", "步骤本来就没有完成", "the step is not done anyway");
        }
        if (state.isRejected()) {
            return reason("case.rejected", "流程已被驳回", "the case was rejected");
        }
        if (view.isSettled()) {
            return reason("step.done", "步骤已经完成", "the step is done already");
        }
        if (view.state() == StepView.State.WAITING && !byReadBack) {
            return reason("step.waiting", "前面的步骤还没有完成", "steps before it are not done");
        }
        return byKind(state, step, event, byReadBack, by);
    }

    private static @Nullable Reason byKind(
            ProcessCase state, StepTemplate step, StepEvent event, boolean byReadBack, @Nullable PersonId by) {
        if (step.kind() == StepKind.REVOCATION && !byReadBack) {
            return reason("step.readBack", "账号注销只能由系统核对后完成", "a revocation is completed by reading back only");
        }
        LegalBasis legal = step.legal();
        if (event.what() == StepEvent.What.WAIVED && legal != null) {
            return new Reason(
                    "step.legal", legal.article(), Label.of("法定步骤不能免除", "a step that the law asks for is not waived"));
        }
        if (event.what() == StepEvent.What.WAIVED && (event.note() == null || step.gate())) {
            return reason("step.waiver", "免除必须写明依据,上岗前置步骤不能免除", "a waiver needs its basis, and a gate is not waived");
        }
        if (event.what() == StepEvent.What.REJECTED && step.kind() != StepKind.APPROVAL) {
            return reason("step.noApproval", "只有审批步骤可以驳回", "only an approval can be rejected");
        }
        return recusal(state, step, event, by);
    }

    /** Approvals and gates are judged by somebody else than the person of the case, and taken back by somebody else too. */
    private static @Nullable Reason recusal(
            ProcessCase state, StepTemplate step, StepEvent event, @Nullable PersonId by) {
        PersonId person = state.person();
        boolean own = person != null && (person.equals(by) || event.actor().equals(person.value()));
        if (own && step.kind() == StepKind.APPROVAL) {
            return reason("step.recusal", "不能审批自己的事项", "nobody approves their own case");
        }
        if (own && step.gate()) {
            return reason("step.recusal", "上岗前置步骤须由他人确认", "nobody passes their own gate: somebody else records it");
        }
        return null;
    }

    private static Reason reason(String code, String zh, String en) {
        return new Reason(code, "", Label.of(zh, en));
    }
}
