package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * A class of data (数据类别) with its level of 1, open to all, to 5, open to very few. GB/T 39725-2020 knows five levels; which class
 * has which level is our default, that a hospital may set otherwise, and no claim of conformance. Hosts add classes of their
 * own.
 *
 * @param code its name in policies, {@code [a-z][a-z0-9-]{0,31}}
 * @param level 1 to 5
 * @param label the name to show
 */
public record DataClass(String code, int level, Label label) {

    /** Who works where, in which position (通讯录): name, unit, position, title, skills. */
    public static final DataClass DIRECTORY = of("directory", 2, "通讯录", "staff directory");
    /** How to reach a person (联系方式): telephone number. */
    public static final DataClass CONTACT = of("contact", 3, "联系方式", "contact");
    /** Who a person is in law (身份信息): day of birth, sex, identity number. */
    public static final DataClass IDENTITY = of("identity", 4, "身份信息", "identity");
    /** Employments and their terms (聘用信息). */
    public static final DataClass EMPLOYMENT = of("employment", 3, "聘用信息", "employment");
    /** Certificates, privileges and their history (医疗资质). */
    public static final DataClass CREDENTIAL = of("credential", 3, "医疗资质", "credentials");
    /** Health facts: pregnancy, occupational health (健康信息); sensitive in PIPL art. 28. */
    public static final DataClass HEALTH = of("health", 5, "健康信息", "health");
    /** Scores, appraisals, proposals (绩效). */
    public static final DataClass PERFORMANCE = of("performance", 4, "绩效", "performance");
    /** What patients said about staff (患者反馈). */
    public static final DataClass FEEDBACK = of("feedback", 4, "患者反馈", "patient feedback");
    /** Rosters (排班). */
    public static final DataClass ROSTER = of("roster", 2, "排班", "rosters");
    /** Swaps, give-aways and bids for duties (换班). */
    public static final DataClass EXCHANGE = of("exchange", 2, "换班", "duty exchange");
    /** Clock exceptions, corrections, banked rest, hours and fairness ledgers (考勤与工时结余). */
    public static final DataClass ATTENDANCE = of("attendance", 3, "考勤与工时", "attendance and balances");
    /** Appeals against a score and what became of them (申诉). */
    public static final DataClass APPEAL = of("appeal", 4, "申诉", "appeals");
    /** Pay and distribution (薪酬). */
    public static final DataClass PAY = of("pay", 4, "薪酬", "pay");
    /** Checklists of joining, moving and leaving (流程). */
    public static final DataClass PROCESS = of("process", 3, "入转调离流程", "processes");
    /** Units and establishment (组织与编制); nobody's personal data. */
    public static final DataClass ORGANISATION = of("organisation", 1, "组织与编制", "organisation");
    /** Consents, copies for the person, erasure (个人信息权利): PIPL arts 44 to 47. */
    public static final DataClass PRIVACY = of("privacy", 3, "个人信息权利", "privacy requests");
    /** The audit itself (审计日志). */
    public static final DataClass AUDIT = of("audit", 4, "审计日志", "audit");

    /** The classes that are shipped, in the order of this page. */
    public static final List<DataClass> SHIPPED = List.of(
            DIRECTORY,
            CONTACT,
            IDENTITY,
            EMPLOYMENT,
            CREDENTIAL,
            HEALTH,
            PERFORMANCE,
            FEEDBACK,
            ROSTER,
            EXCHANGE,
            ATTENDANCE,
            APPEAL,
            PAY,
            PROCESS,
            ORGANISATION,
            PRIVACY,
            AUDIT);

    public DataClass {
        Objects.requireNonNull(label, "label");
        if (!code.matches("[a-z][a-z0-9-]{0,31}") || level < 1 || level > 5) {
            throw new IllegalArgumentException("a class of data needs a code of [a-z][a-z0-9-]{0,31} and a level of 1"
                    + " to 5, but has " + code + " and " + level + ".\nMaybe write the code in kebab-case.");
        }
    }

    private static DataClass of(String code, int level, String zh, String en) {
        return new DataClass(code, level, Label.of(zh, en));
    }
}
