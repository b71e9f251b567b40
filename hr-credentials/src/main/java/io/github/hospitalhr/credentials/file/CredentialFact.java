package io.github.hospitalhr.credentials.file;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.hospitalhr.domain.time.DateRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that became known about a credential. Facts are added and never changed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CredentialFact.Declared.class, name = "declared"),
    @JsonSubTypes.Type(value = CredentialFact.Corrected.class, name = "corrected"),
    @JsonSubTypes.Type(value = CredentialFact.Verified.class, name = "verified"),
    @JsonSubTypes.Type(value = CredentialFact.Renewed.class, name = "renewed"),
    @JsonSubTypes.Type(value = CredentialFact.Transferred.class, name = "transferred"),
    @JsonSubTypes.Type(value = CredentialFact.Suspended.class, name = "suspended"),
    @JsonSubTypes.Type(value = CredentialFact.Reinstated.class, name = "reinstated"),
    @JsonSubTypes.Type(value = CredentialFact.Lost.class, name = "lost"),
    @JsonSubTypes.Type(value = CredentialFact.DutyDone.class, name = "dutyDone"),
    @JsonSubTypes.Type(value = CredentialFact.Credited.class, name = "credited"),
    @JsonSubTypes.Type(value = CredentialFact.GlassBroken.class, name = "glassBroken"),
    @JsonSubTypes.Type(value = CredentialFact.GlassReviewed.class, name = "glassReviewed"),
    @JsonSubTypes.Type(value = CredentialFact.Withheld.class, name = "withheld")
})
public sealed interface CredentialFact {

    /**
     * The credential it speaks of, or the break-glass.
     *
     * @return its id within the person's file, 1 to 40 letters, digits, dots and hyphens
     */
    String subject();

    /**
     * Who says so and how they know.
     *
     * @return the provenance
     */
    Provenance provenance();

    /**
     * A credential is claimed, extracted, imported or granted.
     *
     * @param subject its new id within the file
     * @param provenance who says so
     * @param type code of its type
     * @param certificate what it states
     */
    record Declared(String subject, Provenance provenance, String type, Certificate certificate)
            implements CredentialFact {
        public Declared {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(provenance, "provenance");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(certificate, "certificate");
        }
    }

    /**
     * What was recorded of the latest term was wrong; it must be verified again.
     *
     * @param subject the credential
     * @param provenance who says so
     * @param certificate what it really states
     */
    record Corrected(String subject, Provenance provenance, Certificate certificate) implements CredentialFact {
        public Corrected {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(provenance, "provenance");
            Objects.requireNonNull(certificate, "certificate");
        }
    }

    /** What a verification found. */
    enum Outcome {
        /** It is as recorded. */
        MATCH,
        /** It is not as recorded, or does not exist. */
        NO_MATCH,
        /** The source did not answer; nothing follows. */
        UNAVAILABLE
    }

    /**
     * Everything recorded so far was compared with a source.
     *
     * @param subject the credential
     * @param provenance who compared, how, with what evidence
     * @param outcome what was found
     * @param nextDue when to verify again, or null
     */
    record Verified(
            String subject,
            Provenance provenance,
            Outcome outcome,
            @Nullable LocalDate nextDue) implements CredentialFact {
        public Verified {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(provenance, "provenance");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /**
     * A further term; earlier terms stay.
     *
     * @param subject the credential
     * @param provenance who says so
     * @param term the days of the new term
     */
    record Renewed(String subject, Provenance provenance, DateRange term) implements CredentialFact {
        public Renewed {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(provenance, "provenance");
            Objects.requireNonNull(term, "term");
        }
    }

    /**
     * The registered places changed (变更执业地点).
     *
     * @param subject the credential
     * @param provenance who says so
     * @param places the places from then on
     * @param on the first day
     */
    record Transferred(String subject, Provenance provenance, List<String> places, LocalDate on)
            implements CredentialFact {
        public Transferred {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(provenance, "provenance");
            Objects.requireNonNull(on, "on");
            places = List.copyOf(places);
        }
    }

    /**
     * Suspended (暂停执业, 暂停授权).
     *
     * @param subject the credential
     * @param provenance who ordered it
     * @param days the days
     * @param ground why, by article or rule
     */
    record Suspended(String subject, Provenance provenance, DateRange days, String ground) implements CredentialFact {
        public Suspended {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(provenance, "provenance");
            Objects.requireNonNull(days, "days");
            Objects.requireNonNull(ground, "ground");
        }
    }

    /**
     * Every suspension ends (恢复).
     *
     * @param subject the credential
     * @param provenance who decided
     * @param on the first day without suspension
     */
    record Reinstated(String subject, Provenance provenance, LocalDate on) implements CredentialFact {
        public Reinstated {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(provenance, "provenance");
            Objects.requireNonNull(on, "on");
        }
    }

    /** How a credential is lost for good. */
    enum Loss {
        /** By an authority (吊销). */
        REVOKED,
        /** By whoever granted it, or given back (取消, 注销). */
        WITHDRAWN,
        /** Because something happened that ends it by itself, such as the end of practice here. */
        ENDED,
        /** It should never have been recorded; it does not count, whatever the day. */
        RECORDED_IN_ERROR
    }

    /**
     * Lost for good; a new one is a new credential.
     *
     * @param subject the credential
     * @param provenance who decided
     * @param loss how
     * @param on the first day without it
     * @param ground why: an article, a rule, or the event that ended it
     */
    record Lost(String subject, Provenance provenance, Loss loss, LocalDate on, String ground)
            implements CredentialFact {
        public Lost {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(provenance, "provenance");
            Objects.requireNonNull(loss, "loss");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(ground, "ground");
        }
    }

    /**
     * A periodic duty was done: assessment, training, health check, review of a privilege.
     *
     * @param subject the credential
     * @param provenance who says so, with the evidence
     * @param duty code of the duty
     * @param on the day
     * @param passed false where it was failed
     */
    record DutyDone(String subject, Provenance provenance, String duty, LocalDate on, boolean passed)
            implements CredentialFact {
        public DutyDone {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(provenance, "provenance");
            Objects.requireNonNull(duty, "duty");
            Objects.requireNonNull(on, "on");
        }
    }

    /**
     * Credits were earned, or taken back with a negative number.
     *
     * @param subject the account
     * @param provenance who says so, with the evidence
     * @param creditClass the class of credits
     * @param on the day
     * @param credits how many, at most two decimals
     */
    record Credited(String subject, Provenance provenance, String creditClass, LocalDate on, BigDecimal credits)
            implements CredentialFact {
        public Credited {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(provenance, "provenance");
            Objects.requireNonNull(creditClass, "creditClass");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(credits, "credits");
        }
    }

    /**
     * In an emergency a person was let act without the right (break-glass), for a bounded time, to be reviewed afterwards.
     *
     * @param subject id of this break-glass within the file
     * @param provenance who let it happen
     * @param act code of the act
     * @param institution where
     * @param from when it begins
     * @param until when it ends, exclusive
     * @param reason why
     */
    record GlassBroken(
            String subject,
            Provenance provenance,
            String act,
            String institution,
            Instant from,
            Instant until,
            String reason)
            implements CredentialFact {
        public GlassBroken {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(provenance, "provenance");
            Objects.requireNonNull(act, "act");
            Objects.requireNonNull(institution, "institution");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The review after a break-glass.
     *
     * @param subject the break-glass
     * @param provenance who reviewed
     * @param justified whether it was justified
     * @param finding what was found, in words
     */
    record GlassReviewed(String subject, Provenance provenance, boolean justified, String finding)
            implements CredentialFact {
        public GlassReviewed {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(provenance, "provenance");
            Objects.requireNonNull(finding, "finding");
        }
    }

    /**
     * Stands in a file that is shown to somebody who may not see all of it, in the place of a duty whose result tells of health: that
     * something was recorded, not what. Never recorded itself; a file with one is for reading and decides nothing.
     *
     * @param subject the credential
     * @param provenance who said it, without where they know it from
     * @param on the day
     */
    record Withheld(String subject, Provenance provenance, LocalDate on) implements CredentialFact {
        public Withheld {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(provenance, "provenance");
            Objects.requireNonNull(on, "on");
        }
    }
}
