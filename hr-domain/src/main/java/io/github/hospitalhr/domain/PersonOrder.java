package io.github.hospitalhr.domain;

import io.github.hospitalhr.domain.record.CodePointOrder;
import java.time.LocalDate;
import java.util.Comparator;

/** By what a list of people is sorted. Sorting looks at what the actor sees: where the field is hidden, the person comes last, by id. */
public enum PersonOrder {
    /** By id. */
    ID,
    /** By name, code point by code point. */
    NAME,
    /** By day of birth, oldest person first. */
    BIRTH_DATE,
    /** By telephone number. */
    PHONE;

    Comparator<PersonView> comparator() {
        Comparator<PersonView> byId = Comparator.comparing(PersonView::id);
        return switch (this) {
            case ID -> byId;
            case NAME ->
                Comparator.comparing(PersonView::name, Comparator.nullsLast(CodePointOrder.INSTANCE))
                        .thenComparing(byId);
            case BIRTH_DATE ->
                Comparator.comparing(PersonView::birthDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(byId);
            case PHONE ->
                Comparator.comparing(PersonView::phone, Comparator.nullsLast(CodePointOrder.INSTANCE))
                        .thenComparing(byId);
        };
    }
}
