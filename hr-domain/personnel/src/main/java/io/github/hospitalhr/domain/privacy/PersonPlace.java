package io.github.hospitalhr.domain.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.PersonalKind.Erasure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A place of people in a JSON record: who stands there, what is told of it, and how somebody is taken out. */
final class PersonPlace {

    private final Erasure erasure;
    private final List<String> steps;

    PersonPlace(PersonalKind.Place place) {
        this.erasure = place.erasure();
        this.steps = List.of(place.path().split("\\."));
    }

    /** The element of an array on the way to an id, the object that has the array, and where the element stands. */
    private record Element(ObjectNode owner, ArrayNode array, int index, String where) {}

    /** An id found: the object and member that hold it, and the innermost element of an array that it stands in. */
    private record Hit(
            String person,
            @Nullable ObjectNode parent,
            String member,
            String where,
            @Nullable Element element) {}

    /** What is told to one person, and where it stands in the record; empty for the record itself. */
    record Told(String where, ObjectNode content) {}

    private List<Hit> hits(ObjectNode record) {
        List<Hit> found = new ArrayList<>();
        descend(record, 0, "", null, found);
        return found;
    }

    private void descend(ObjectNode node, int step, String where, @Nullable Element element, List<Hit> found) {
        String name = steps.get(step);
        boolean last = step + 1 == steps.size();
        if (name.endsWith("[]")) {
            String member = name.substring(0, name.length() - 2);
            if (node.get(member) instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    Element next = new Element(node, array, i, where + member + "[" + i + "]");
                    if (last && array.get(i).isTextual()) {
                        found.add(new Hit(array.get(i).textValue(), null, member, next.where(), next));
                    } else if (!last && array.get(i) instanceof ObjectNode object) {
                        descend(object, step + 1, next.where() + ".", next, found);
                    }
                }
            }
        } else if (last && node.path(name).isTextual()) {
            found.add(new Hit(node.path(name).textValue(), node, name, where + name, element));
        } else if (!last && node.get(name) instanceof ObjectNode object) {
            descend(object, step + 1, where + name + ".", element, found);
        }
    }

    /** Whether the record as a whole is told to, or goes with, the person: no array stands on the way. */
    boolean isOfRecord() {
        return erasure != Erasure.CLEAR && steps.stream().noneMatch(step -> step.endsWith("[]"));
    }

    boolean isRecordGoing(ObjectNode record, String person) {
        return erasure == Erasure.RECORD && names(record, person);
    }

    boolean names(ObjectNode record, String person) {
        return hits(record).stream().anyMatch(hit -> hit.person().equals(person));
    }

    /**
     * The elements that are the person's; of an array of ids, the object that has it, with nobody else in it; of a field of somebody else's
     * record, that the person stands there.
     */
    List<Told> told(ObjectNode record, String person) {
        List<Told> found = new ArrayList<>();
        for (Hit hit : hits(record)) {
            Element element = hit.element();
            if (hit.person().equals(person) && erasure == Erasure.CLEAR) {
                found.add(new Told(hit.where(), record.objectNode().put(hit.member(), person)));
            } else if (hit.person().equals(person) && element != null) {
                JsonNode own = element.array().get(element.index());
                if (own instanceof ObjectNode object) {
                    found.add(new Told(element.where(), object));
                } else {
                    ObjectNode around = element.owner().deepCopy();
                    around.putArray(hit.member()).add(person);
                    found.add(new Told(element.where(), around));
                }
            }
        }
        return found;
    }

    /** Takes everybody out whose id is wanted, in the way of the place. */
    void erase(ObjectNode record, Predicate<String> wanted) {
        List<Hit> hits = hits(record);
        for (int i = hits.size() - 1; i >= 0; i--) {
            Hit hit = hits.get(i);
            if (wanted.test(hit.person())) {
                boolean element = erasure == Erasure.ENTRY || hit.parent() == null;
                if (element && hit.element() != null) {
                    hit.element().array().remove(hit.element().index());
                } else if (hit.parent() != null && erasure == Erasure.CLEAR) {
                    hit.parent().remove(hit.member());
                } else if (hit.parent() != null) {
                    hit.parent().set(hit.member(), TextNode.valueOf(PersonalKind.ERASED));
                }
            }
        }
    }

    /**
     * Takes everybody else out of a copy: their elements, or their ids where no array is. Whose id stands in a field of the person's own
     * record, as the manager's, is told to the person.
     */
    void withhold(ObjectNode copy, String person) {
        if (erasure == Erasure.CLEAR) {
            return;
        }
        List<Hit> hits = hits(copy);
        for (int i = hits.size() - 1; i >= 0; i--) {
            Hit hit = hits.get(i);
            if (!hit.person().equals(person)) {
                if (hit.element() != null) {
                    hit.element().array().remove(hit.element().index());
                } else if (hit.parent() != null) {
                    hit.parent().remove(hit.member());
                }
            }
        }
    }
}
