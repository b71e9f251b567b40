package io.github.hospitalhr.domain.privacy;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.guard.ConsentDirectory;
import io.github.hospitalhr.domain.people.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The consents of a {@link ConsentRegister} for the gates of a hospital: {@code guard.asking(new ConsentedPurposes(…))}. The purposes are
 * the hospital's data: each says which classes it uses, and the legal basis on which no consent is needed, such as the protection of pregnant
 * staff (女职工劳动保护特别规定 art. 6) or what HR management needs (PIPL art. 13(2)). None is shipped: on which basis a hospital may
 * read health data without separate consent is for its counsel to say. {@link DataClass#HEALTH} is the class of the host's own health
 * facts, and of what records of the SDK may tell of health, such as results of occupational checks in credential files and reasons of changed
 * rosters and corrections: without consent, where it is needed, the guarded faces show the records without these. Thread-safe; a statement
 * counts from the next question on.
 */
public final class ConsentedPurposes implements ConsentDirectory {

    private final ConsentRegister register;
    private final List<String> sensitive;
    private final Map<String, Purpose> purposes = new LinkedHashMap<>();

    /**
     * The purposes of a hospital.
     *
     * @param register who agreed to what
     * @param sensitive the classes of data that need consent where no basis stands for the purpose, such as {@link DataClass#HEALTH}
     * @param purposes the purposes, each code once; one that is not among them rests on no basis, and nobody has agreed to it
     */
    public ConsentedPurposes(ConsentRegister register, List<DataClass> sensitive, List<Purpose> purposes) {
        this.register = Objects.requireNonNull(register, "register");
        this.sensitive = sensitive.stream().map(DataClass::code).toList();
        for (Purpose purpose : purposes) {
            if (this.purposes.putIfAbsent(purpose.code(), purpose) != null) {
                throw new IllegalArgumentException("the purpose " + purpose.code()
                        + " stands twice.\nMaybe name the classes of data of both in one.");
            }
        }
    }

    private Optional<Purpose> declared(String dataClass, String purpose) {
        return Optional.ofNullable(purposes.get(purpose))
                .filter(known -> known.dataClasses().contains(dataClass));
    }

    @Override
    public boolean isNeeded(String dataClass, String purpose) {
        return sensitive.contains(dataClass)
                && declared(dataClass, purpose).map(Purpose::consent).orElse(true);
    }

    @Override
    public boolean isGiven(PersonId person, String dataClass, String purpose, Instant at) {
        return declared(dataClass, purpose)
                .filter(known -> register.allows(person, known, at))
                .isPresent();
    }
}
