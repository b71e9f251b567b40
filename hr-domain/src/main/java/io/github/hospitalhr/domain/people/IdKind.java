package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.text.Label;

/** Kind of an identity document (身份证件类别). */
public enum IdKind {
    /** Resident identity card (居民身份证); a citizen's number. */
    RESIDENT_CARD("居民身份证", "resident identity card", true),
    /** Residence permit of people from Hong Kong, Macao or Taiwan (港澳台居民居住证); a number made like a citizen's. */
    RESIDENCE_PERMIT("港澳台居民居住证", "residence permit (Hong Kong, Macao, Taiwan)", true),
    /** Travel permit of people from Hong Kong, Macao or Taiwan (来往内地或大陆通行证). */
    TRAVEL_PERMIT("港澳台居民通行证", "travel permit (Hong Kong, Macao, Taiwan)", false),
    /** Passport (护照). */
    PASSPORT("护照", "passport", false),
    /** Permanent residence card of a foreigner (外国人永久居留身份证). */
    PERMANENT_RESIDENCE("外国人永久居留身份证", "permanent residence card", false),
    /** Any other (其他有效证件). */
    OTHER("其他有效证件", "other document", false);

    private final String zh;
    private final String en;
    private final boolean citizenNumber;

    IdKind(String zh, String en, boolean citizenNumber) {
        this.zh = zh;
        this.en = en;
        this.citizenNumber = citizenNumber;
    }

    /**
     * The name to show.
     *
     * @return the name in Chinese and English
     */
    public Label label() {
        return Label.of(zh, en);
    }

    /**
     * Whether its numbers are made as GB 11643-1999 (公民身份号码) says: 6 digits of a place, 8 of the day of birth, 3 in sequence, of which
     * the last is odd for men, and a check character by ISO 7064, MOD 11-2. Others are not looked into.
     *
     * @return true for the resident identity card and the residence permit
     */
    public boolean hasCitizenNumber() {
        return citizenNumber;
    }
}
