package io.github.hospitalhr.credentials.deadline;

import io.github.hospitalhr.domain.text.Label;

/** What is due. */
public enum DeadlineKind {
    /** Renewal must be filed (申请延续). */
    FILING("申请延续", "file for renewal"),
    /** The last term ends (到期). */
    EXPIRY("到期前完成延续", "have it renewed before it ends"),
    /** A periodic duty must be done (周期义务). */
    DUTY("完成周期义务", "do the periodic duty"),
    /** It must be verified again (再次核验). */
    VERIFICATION("再次核验", "have it verified again"),
    /** A break-glass must be reviewed (紧急授权复核). */
    REVIEW("复核紧急授权", "review the break-glass"),
    /** The hospital must report a loss to the authority (报告注销情形); told from HR upwards, not to the person. */
    REPORT("向卫生主管部门报告", "report the loss to the health authority");

    private final String zh;
    private final String en;

    DeadlineKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * Who is told from the first rung on, whatever the policy says.
     *
     * @return HR for what the hospital itself owes, otherwise the person
     */
    public Escalation first() {
        return this == REPORT ? Escalation.HR : Escalation.PERSON;
    }

    /**
     * What to do.
     *
     * @return the next step in Chinese and English
     */
    public Label nextStep() {
        return Label.of(zh, en);
    }
}
