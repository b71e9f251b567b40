package io.github.hospitalhr.performance.consequence;

import io.github.hospitalhr.domain.text.Label;

/** Steps that the law asks for before or with an exit. */
public enum ExitStep {
    /** Incompetence is shown by measured duties, not by a rank. */
    INCOMPETENCE_SHOWN("dismissal.noFault", "以岗位职责和考核事实证明不能胜任", "incompetence is shown by the duties and the facts"),
    /** Training or another post was given. */
    TRAINED_OR_MOVED("dismissal.noFault", "已培训或调整岗位", "training or another post was given"),
    /** Still incompetent after it. */
    STILL_INCOMPETENT("dismissal.noFault", "培训或调岗后仍不能胜任", "still incompetent after it"),
    /** 30 days' written notice, or one month's pay. */
    NOTICE_OR_PAY("dismissal.noFault", "提前三十日书面通知或支付一个月工资", "30 days' written notice or one month's pay"),
    /** The union was told the reasons. */
    UNION_TOLD("dismissal.union", "已事先将理由通知工会", "the union was told the reasons beforehand"),
    /** Severance was computed. */
    SEVERANCE("dismissal.severance", "已核定经济补偿", "severance was computed"),
    /** Certificate and transfer of files are prepared. */
    PAPERS("exit.papers", "离职证明及档案社保转移已准备", "certificate and transfer of files and insurance are prepared"),
    /** The fault is proven. */
    FAULT_PROVEN("dismissal.fault", "过失事实有证据", "the fault is proven"),
    /** The rule that was broken was adopted with the staff and published. */
    RULE_ADOPTED("rules.valid", "所依据的规章制度经民主程序并公示", "the rule was adopted with the staff and published"),
    /** The failed yearly assessments are on file. */
    ANNUAL_ASSESSMENTS("public.dismissal", "年度考核结果存档", "the failed yearly assessments are on file"),
    /** The offer of another post and its refusal are on file. */
    MOVE_OFFERED("public.dismissal", "调整岗位的提议与拒绝有书面记录", "the offer of another post and its refusal are on file"),
    /** 30 days' written notice. */
    WRITTEN_NOTICE("public.dismissal", "提前三十日书面通知", "30 days' written notice"),
    /** The person was told of review and appeal. */
    APPEAL_TOLD("public.appeal", "已告知复核与申诉权利", "the person was told of review and appeal");

    private final String law;
    private final String zh;
    private final String en;

    ExitStep(String law, String zh, String en) {
        this.law = law;
        this.zh = zh;
        this.en = en;
    }

    /**
     * Key of the row of law.
     *
     * @return the key
     */
    public String law() {
        return law;
    }

    /**
     * The step in words.
     *
     * @return the text in Chinese and English
     */
    public Label label() {
        return Label.of(zh, en);
    }
}
