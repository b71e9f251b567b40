package io.github.hospitalhr.performance.conduct;

/**
 * So many findings of a clause within so many days lead to a proposal (如三次刷手机 → 绩效扣减建议 + 专项培训).
 *
 * @param clause id of the clause
 * @param count number of findings, from 2
 * @param days the window in days, from 1: the first and the last finding lie less than so many days apart
 * @param deduction points proposed to be deducted, 0 or more
 * @param course key of the training proposed, or an empty text for none
 */
public record CountRule(String clause, int count, int days, int deduction, String course) {

    public CountRule {
        if (clause.isBlank() || count < 2 || days < 1 || deduction < 0) {
            throw new IllegalArgumentException(
                    "count (" + count + ") must be from 2, days (" + days + ") from 1, deduction (" + deduction
                            + ") from 0.\nMaybe a single finding is meant: handle it as such.");
        }
    }
}
