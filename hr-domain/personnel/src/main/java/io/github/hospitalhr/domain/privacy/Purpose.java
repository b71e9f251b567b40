package io.github.hospitalhr.domain.privacy;

import io.github.hospitalhr.domain.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * For what data is used, and why that is lawful.
 *
 * @param code its name in access requests and in the audit, such as {@code roster}
 * @param label the name to show
 * @param basis the lawful basis, such as {@code PIPL 第13条第(二)项}: necessary for HR under lawful rules, no consent needed
 * @param consent whether the person must have agreed: sensitive data needs separate consent (PIPL arts 28, 29)
 * @param dataClasses the classes of data it uses
 */
public record Purpose(String code, Label label, String basis, boolean consent, List<String> dataClasses) {

    public Purpose {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(basis, "basis");
        dataClasses = List.copyOf(dataClasses);
    }
}
