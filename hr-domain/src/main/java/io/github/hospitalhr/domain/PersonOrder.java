package io.github.hospitalhr.domain;

import io.github.hospitalhr.domain.record.CodePointOrder;
import java.time.LocalDate;
import java.util.Comparator;

/** By what a list of people is sorted. Sorting looks at what the actor sees: where the field is hidden, the person comes last, by id. */
public enum PersonOrder {
    /** By id. */
    ID(Comparator.comparing(PersonView::id)),
    /** By name, code point by code point. */
    NAME(Comparator.comparing(PersonView::name, Comparator.nullsLast(CodePointOrder.INSTANCE))),
    /** By day of birth, oldest person first. */
    BIRTH_DATE(Comparator.comparing(PersonView::birthDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))),
    /** By telephone number. */
    PHONE(Comparator.comparing(PersonView::phone, Comparator.nullsLast(CodePointOrder.INSTANCE)));

    private final transient Comparator<PersonView> comparator;

    PersonOrder(Comparator<PersonView> comparator) {
        this.comparator = comparator.thenComparing(PersonView::id);
    }

    Comparator<PersonView> comparator() {
        return comparator;
    }
}
