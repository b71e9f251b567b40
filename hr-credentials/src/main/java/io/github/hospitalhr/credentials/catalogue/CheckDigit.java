package io.github.hospitalhr.credentials.catalogue;

import java.util.Locale;

/** Check characters at the end of a number. */
public enum CheckDigit {
    /** None. */
    NONE,
    /** ISO 7064 MOD 11-2 in the last 18 characters, as on resident identity cards (GB 11643); ten stands as X. */
    GB11643;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /**
     * Whether the check character fits.
     *
     * @param number the number; an x in lower case counts as X
     * @return true if it fits, or there is none
     */
    public boolean fits(String number) {
        int from = number.length() - 18;
        return this == NONE
                || (from >= 0 && fitsIdentityCard(number.substring(from).toUpperCase(Locale.ROOT)));
    }

    private static boolean fitsIdentityCard(String number) {
        if (!number.matches("[0-9]{17}[0-9X]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11) == number.charAt(17);
    }
}
