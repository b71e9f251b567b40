package io.github.hospitalhr.domain.seal;

import io.github.hospitalhr.domain.people.PersonHistory;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed in the records of one kind. A path that leads nowhere would seal nothing and is refused.
 *
 * @param kind the kind's name
 * @param content the class whose JSON the records hold, as Jackson writes it; {@code Object.class} where no class says it, then paths
 *     are not checked
 * @param owner where the id of the person stands whose record it is, a path without {@code []}; null where it is the record's id
 * @param fields the sealed fields
 * @param blindIndexes the module's own indexes whose values are replaced by tokens: found by equality, no longer by range
 */
public record SealedKind(
        String kind, Class<?> content, @Nullable String owner, List<SealedField> fields, Set<String> blindIndexes) {

    /** The index whose token tells which fields of a record are sealed. No sealed field has such a name. */
    static final String WHOLE = "seal._whole";

    public SealedKind {
        Objects.requireNonNull(kind, "kind");
        fields = List.copyOf(fields);
        blindIndexes = Collections.unmodifiableSet(new TreeSet<>(blindIndexes));
        if (fields.stream().map(SealedField::name).distinct().count() != fields.size()) {
            throw new IllegalArgumentException("two sealed fields of " + kind + " have the same name.");
        }
        List<String> paths =
                new ArrayList<>(fields.stream().map(SealedField::path).toList());
        if (owner != null) {
            paths.add(owner);
        }
        paths.removeIf(path -> PathWalk.leads(content, path));
        if (!paths.isEmpty()) {
            throw new IllegalArgumentException(
                    "records of " + kind + " hold a " + content.getSimpleName() + ", in which nothing stands at "
                            + String.join(", ", paths) + ".\nMaybe a member has another name.");
        }
    }

    /**
     * What is sealed of people as {@code Workforce} keeps them: name, day of birth, number of the identity document and telephone
     * number; names are found by fragments, numbers ({@code id-number}, {@code phone}) as a whole.
     *
     * @return the declaration for {@code hr.person}
     */
    public static SealedKind people() {
        return new SealedKind(
                "hr.person",
                PersonHistory.class,
                null,
                List.of(
                        new SealedField("name", "profile[].value.name", Search.FRAGMENTS),
                        new SealedField("birth-date", "profile[].value.birthDate", Search.NONE),
                        new SealedField("id-number", "profile[].value.idDocument.number", Search.EXACT),
                        new SealedField("phone", "profile[].value.phone", Search.EXACT)),
                Set.of());
    }

    /** The module's kind, which has all blind indexes, with the indexes of the tokens. */
    RecordKind extended(RecordKind own) {
        blindIndexes.forEach(own::index);
        List<RecordIndex> indexes = new ArrayList<>(own.indexes());
        if (!fields.isEmpty()) {
            indexes.add(RecordIndex.of(WHOLE));
        }
        fields.stream()
                .filter(field -> field.search() != Search.NONE)
                .filter(field -> indexes.stream().noneMatch(i -> i.name().equals(field.index())))
                .forEach(field -> indexes.add(RecordIndex.of(field.index())));
        return new RecordKind(own.name(), indexes);
    }

    static boolean isToken(IndexValue value) {
        return value.index().startsWith("seal.");
    }
}
