package io.github.hospitalhr.performance.consequence;

import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.law.LegalRow;
import io.github.hospitalhr.performance.law.LegalTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The legal checklist of an exit, by relation to the hospital: labour contract by 劳动合同法, established posts by
 * 事业单位人事管理条例, dispatch by the agency, all others by a lawyer. Safe for use by several threads.
 */
public final class ExitCheck {

    private static final List<ExitStep> INCOMPETENCE = List.of(
            ExitStep.RULE_ADOPTED,
            ExitStep.INCOMPETENCE_SHOWN,
            ExitStep.TRAINED_OR_MOVED,
            ExitStep.STILL_INCOMPETENT,
            ExitStep.UNION_TOLD,
            ExitStep.NOTICE_OR_PAY,
            ExitStep.SEVERANCE,
            ExitStep.PAPERS);
    private static final List<ExitStep> FAULT =
            List.of(ExitStep.RULE_ADOPTED, ExitStep.FAULT_PROVEN, ExitStep.UNION_TOLD, ExitStep.PAPERS);
    private static final List<ExitStep> MOVE_REFUSED =
            List.of(ExitStep.ANNUAL_ASSESSMENTS, ExitStep.MOVE_OFFERED, ExitStep.WRITTEN_NOTICE, ExitStep.APPEAL_TOLD);
    private static final List<ExitStep> FAILED_TWICE =
            List.of(ExitStep.ANNUAL_ASSESSMENTS, ExitStep.WRITTEN_NOTICE, ExitStep.APPEAL_TOLD);

    private final LegalTable law;

    /**
     * A check.
     *
     * @param law the law it cites
     */
    public ExitCheck(LegalTable law) {
        this.law = Objects.requireNonNull(law, "law");
    }

    /**
     * Checks a case.
     *
     * @param exit the case
     * @return what stands against it, what is missing, and the evidence bundle
     */
    public ExitVerdict check(ExitCase exit) {
        List<ExitVerdict.Objection> objections = new ArrayList<>();
        if (exit.ground() == ExitGround.BOTTOM_RANK) {
            objections.add(
                    objection(exit, "ranking.notIncompetence", "末位等次不等于不能胜任工作", "the lowest rank is not incompetence"));
        }
        if (exit.ground() == ExitGround.FAILING_SCORES) {
            objections.add(objection(
                    exit, "dismissal.noFault", "连续不合格只能启动改进计划,不能直接解除", "failing months start a plan, never an exit"));
        }
        List<ExitStep> steps = switch (exit.employmentType()) {
            case CONTRACT -> contract(exit, objections);
            case ESTABLISHED -> established(exit, objections);
            case DISPATCHED -> {
                objections.add(objection(
                        exit,
                        "dispatch.return",
                        "用工单位不能解除,只能依法退回派遣单位",
                        "the user cannot dismiss, only return to the agency"));
                yield List.of();
            }
            case REGISTERED, RESIDENT, VISITING, REHIRED, MULTI_SITE -> List.of();
        };
        boolean review = exit.employmentType() != EmploymentType.CONTRACT
                && exit.employmentType() != EmploymentType.ESTABLISHED
                && exit.employmentType() != EmploymentType.DISPATCHED;
        List<ExitStep> missing = steps.stream()
                .filter(step -> !exit.evidence().containsKey(step))
                .toList();
        Map<ExitStep, String> bundle = new EnumMap<>(ExitStep.class);
        bundle.putAll(exit.evidence());
        return new ExitVerdict(state(objections, missing, review), objections, missing, bundle);
    }

    private static ExitVerdict.State state(
            List<ExitVerdict.Objection> objections, List<ExitStep> missing, boolean review) {
        if (!objections.isEmpty()) {
            return ExitVerdict.State.NOT_LAWFUL;
        }
        if (review) {
            return ExitVerdict.State.NEEDS_LEGAL_REVIEW;
        }
        return missing.isEmpty() ? ExitVerdict.State.READY_FOR_DECISION : ExitVerdict.State.INCOMPLETE;
    }

    private List<ExitStep> contract(ExitCase exit, List<ExitVerdict.Objection> objections) {
        if (exit.ground() == ExitGround.FAULT) {
            return FAULT;
        }
        for (ExitBar bar : exit.bars()) {
            objections.add(objection(exit, "dismissal.barred", "法定禁止情形:" + bar, "barred by law: " + bar));
        }
        if (exit.ground() == ExitGround.ANNUAL_FAILED_MOVE_REFUSED || exit.ground() == ExitGround.ANNUAL_FAILED_TWICE) {
            objections.add(
                    objection(exit, "public.dismissal", "该理由只适用于事业编人员", "this ground is for established posts only"));
        }
        return INCOMPETENCE;
    }

    private List<ExitStep> established(ExitCase exit, List<ExitVerdict.Objection> objections) {
        return switch (exit.ground()) {
            case ANNUAL_FAILED_MOVE_REFUSED -> MOVE_REFUSED;
            case ANNUAL_FAILED_TWICE -> FAILED_TWICE;
            case FAULT -> {
                objections.add(objection(
                        exit,
                        "public.dismissal",
                        "事业编人员的过失按处分规定办理,须法律审查",
                        "fault of established staff follows the rules on sanctions; a lawyer looks at it"));
                yield List.of();
            }
            case INCOMPETENCE, BOTTOM_RANK, FAILING_SCORES -> {
                objections.add(objection(
                        exit,
                        "public.dismissal",
                        "事业编人员只能以年度考核结果为依据",
                        "for established posts only yearly assessments count"));
                yield FAILED_TWICE;
            }
        };
    }

    private ExitVerdict.Objection objection(ExitCase exit, String key, String zh, String en) {
        Label source = law.find(key, exit.day()).map(LegalRow::citation).orElse(Label.of("", ""));
        return new ExitVerdict.Objection(Label.of(zh, en), source);
    }
}
