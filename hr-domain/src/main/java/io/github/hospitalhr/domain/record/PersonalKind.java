package io.github.hospitalhr.domain.record;

import java.util.List;
import java.util.Objects;

/**
 * Where people stand in the records of one kind, so that what is kept about one person can be told and erased without touching anybody
 * else's. Each module says it for every kind in which it keeps data of people; {@code RecordHolder.of} of hr-domain-personnel makes a holder
 * of it. Who acted in a record, as who decided, recorded or approved, is no place: that somebody did it belongs to the record, and the id
 * names nobody any more once the person's own record is erased.
 * Free text, such as reasons, is not searched for people. Immutable.
 *
 * @param kind the kind, with all its indexes
 * @param dataClass the code of its class of data
 * @param indexes those of its indexes whose values are a person's id, or end in {@code /} or {@code |} and the id
 * @param places where the ids stand within a record; none where the record is one person's alone, found by its only index here, or by its
 *     own id where there is none
 * @param found whether a record in which somebody stands has the person's id as its own id, or as the value of one of {@code indexes}: nothing
 *     else is looked at then; otherwise every record of the kind
 */
public record PersonalKind(RecordKind kind, String dataClass, List<String> indexes, List<Place> places, boolean found) {

    /** What stands in the place of a person who was erased from a record that stays. */
    public static final String ERASED = "(已删除 erased)";

    /** What becomes of a record when the person at a place is erased. */
    public enum Erasure {
        /** The record is the person's: it goes. */
        RECORD,
        /** The element of the array is the person's: it goes, the others stay. */
        ENTRY,
        /** The record would not hold together without: {@link #ERASED} takes the place of the id. */
        NAME,
        /** The record may do without, as who somebody's manager is: the id goes, and all that stands beside it stays. */
        CLEAR
    }

    /**
     * A place of an id.
     *
     * @param path the way to it: member names joined by dots, {@code []} after an array, such as {@code entries[].person}
     * @param erasure what becomes of it; an entry has an array on its way and a record has none
     */
    public record Place(String path, Erasure erasure) {
        public Place {
            Objects.requireNonNull(erasure, "erasure");
            boolean fits = erasure == Erasure.NAME
                    ? !path.endsWith("[]")
                    : path.contains("[]") == (erasure == Erasure.ENTRY) || erasure == Erasure.CLEAR;
            if (!fits || !path.matches("\\w+(\\[])?(\\.\\w+(\\[])?)*")) {
                throw new IllegalArgumentException("path (" + path + ") leads to no " + erasure
                        + ".\nMaybe write it as entries[].person, and a record's own person as person.");
            }
        }

        /**
         * The whole record is of the person at the path.
         *
         * @param path the way to the id, without an array
         * @return the place
         */
        public static Place record(String path) {
            return new Place(path, Erasure.RECORD);
        }

        /**
         * The element of the last array on the path is of the person.
         *
         * @param path the way to the id; it may end with the array itself, where its elements are ids
         * @return the place
         */
        public static Place entry(String path) {
            return new Place(path, Erasure.ENTRY);
        }

        /**
         * The id is replaced, the rest stays.
         *
         * @param path the way to the id, not an element of an array of ids
         * @return the place
         */
        public static Place name(String path) {
            return new Place(path, Erasure.NAME);
        }

        /**
         * The record is somebody else's and may do without the id: the field is emptied, of an array of ids one goes. The person is told
         * that they stand there, and nothing else of the record; whose record it is, is told it with the id.
         *
         * @param path the way to the id
         * @return the place
         */
        public static Place clear(String path) {
            return new Place(path, Erasure.CLEAR);
        }
    }

    public PersonalKind {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(dataClass, "dataClass");
        indexes = List.copyOf(indexes);
        places = List.copyOf(places);
        indexes.forEach(kind::index);
        if (places.isEmpty() && indexes.size() > 1) {
            throw new IllegalArgumentException("records of " + kind.name()
                    + " must be found by one index.\nMaybe say where the people stand in them.");
        }
    }

    /**
     * Records whose id is the person's.
     *
     * @param kind the kind
     * @param dataClass the code of its class of data
     * @return the description
     */
    public static PersonalKind byId(RecordKind kind, String dataClass) {
        return new PersonalKind(kind, dataClass, List.of(), List.of(), false);
    }

    /**
     * Records of one person each, found by an index.
     *
     * @param kind the kind
     * @param dataClass the code of its class of data
     * @param index the index that holds the person's id alone
     * @return the description
     */
    public static PersonalKind byIndex(RecordKind kind, String dataClass, String index) {
        return new PersonalKind(kind, dataClass, List.of(index), List.of(), false);
    }

    /**
     * Records in which people stand at some places.
     *
     * @param kind the kind
     * @param dataClass the code of its class of data
     * @param places the places, at least one
     * @return the description
     */
    public static PersonalKind within(RecordKind kind, String dataClass, Place... places) {
        if (places.length == 0) {
            throw new IllegalArgumentException("places of " + kind.name() + " are none.\nMaybe use byId or byIndex.");
        }
        return new PersonalKind(kind, dataClass, List.of(), List.of(places), false);
    }

    /**
     * The same where people stand in indexes too.
     *
     * @param newIndexes their names
     * @return a copy with these
     */
    public PersonalKind indexedBy(String... newIndexes) {
        return new PersonalKind(kind, dataClass, List.of(newIndexes), places, false);
    }

    /**
     * The same where everybody who stands in a record is found: by the record's own id, or by one of these indexes, in which the id stands
     * alone.
     *
     * @param newIndexes their names
     * @return a copy with these
     */
    public PersonalKind foundBy(String... newIndexes) {
        return new PersonalKind(kind, dataClass, List.of(newIndexes), places, true);
    }
}
