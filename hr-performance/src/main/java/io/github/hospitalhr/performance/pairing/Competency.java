package io.github.hospitalhr.performance.pairing;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A measurable competency (胜任力要素): 客户分层准确率 ≥ 90 %, 合同初审错误率 ≤ 1 %.
 *
 * @param id identity
 * @param name name shown to people
 * @param threshold the value asked for, above 0
 * @param higherIsBetter whether the threshold is a least value; otherwise it is a largest one
 * @param course key of the training that helps
 */
public record Competency(String id, Label name, BigDecimal threshold, boolean higherIsBetter, String course) {

    public Competency {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(course, "course");
        Decimals.plain("threshold", threshold);
        if (id.isBlank() || threshold.signum() <= 0) {
            throw new IllegalArgumentException(
                    "id is blank or threshold (" + threshold + ") not above 0.\nMaybe give a share in percent.");
        }
    }
}
