package io.github.hospitalhr.quickstart.trust;

import io.github.hospitalhr.domain.people.IdDocument;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import java.util.Locale;

/** Citizens' numbers (公民身份号码) of the form of GB 11643-1999 that are nobody's: no place has the code 990000. */
final class InventedNumbers {

    private InventedNumbers() {}

    /** The profile with an identity card whose number fits it. */
    static Profile given(Profile profile, int number) {
        int sequence = number % 400 * 2 + (profile.sex() == Sex.MALE ? 1 : 0);
        String body = "990000" + profile.birthDate().toString().replace("-", "")
                + String.format(Locale.ROOT, "%03d", sequence);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum = (sum + body.charAt(i) - '0') * 2 % 11;
        }
        return profile.withIdDocument(IdDocument.residentCard(body + "10X98765432".charAt(sum)));
    }
}
