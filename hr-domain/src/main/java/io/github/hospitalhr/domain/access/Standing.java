package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import java.util.List;

/** How the actor of one question stands to its subject. Each fact is looked up once, and only if a rule asks. For use by one thread. */
final class Standing {

    private enum Known {
        NOT_YET,
        YES,
        NO;

        static Known of(boolean holds) {
            return holds ? YES : NO;
        }
    }

    private final UnitRanges units;
    private final Actor actor;
    private final Subject subject;
    private Known self = Known.NOT_YET;
    private Known led = Known.NOT_YET;
    private Known below = Known.NOT_YET;

    Standing(UnitRanges units, Actor actor, Subject subject) {
        this.units = units;
        this.actor = actor;
        this.subject = subject;
    }

    boolean isIn(Relation relation) {
        PersonId person = actor.person();
        return switch (relation) {
            case ANY -> true;
            case SELF -> isSelf();
            case SUPERVISED -> person != null && !isSelf() && (person.equals(subject.manager()) || isLed());
            case ASSIGNED -> person != null && subject.assignedTo().contains(person);
        };
    }

    boolean isWithin(Grant grant) {
        boolean reached = switch (grant.scope()) {
            case ALL -> true;
            case CUSTOM -> anyOf(subject.units(), grant.units());
            case OWN_UNIT -> anyOf(subject.units(), actor.units());
            case OWN_UNIT_AND_BELOW -> isBelow();
            case SELF -> false;
        };
        return reached || isSelf();
    }

    private boolean isSelf() {
        if (self == Known.NOT_YET) {
            PersonId person = actor.person();
            self = Known.of(person != null && person.equals(subject.person()));
        }
        return self == Known.YES;
    }

    private boolean isLed() {
        if (led == Known.NOT_YET) {
            led = Known.of(units.anyWithin(subject.units(), actor.leads()));
        }
        return led == Known.YES;
    }

    private boolean isBelow() {
        if (below == Known.NOT_YET) {
            below = Known.of(units.anyWithin(subject.units(), actor.units()));
        }
        return below == Known.YES;
    }

    private static boolean anyOf(List<UnitId> some, List<UnitId> others) {
        for (int i = 0; i < some.size(); i++) {
            if (others.contains(some.get(i))) {
                return true;
            }
        }
        return false;
    }
}
