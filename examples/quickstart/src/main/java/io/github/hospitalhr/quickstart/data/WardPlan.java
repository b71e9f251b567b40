package io.github.hospitalhr.quickstart.data;

/**
 * Sketch of one unit that is rostered (or, for {@link Kind#OFFICE}, only staffed).
 *
 * @param id identifier of the unit
 * @param name Chinese name
 * @param english English name
 * @param department identifier of the department above it
 * @param kind how the unit works
 * @param size number of people
 * @param male share of men in percent
 */
record WardPlan(String id, String name, String english, String department, Kind kind, int size, int male) {

    /** How a unit works: who is in it, which shifts it has. */
    enum Kind {
        /** Nursing unit with beds, three shifts round the clock (A/P/N). */
        WARD("nurse"),
        /** Intensive care, twelve-hour shifts round the clock. */
        INTENSIVE("nurse"),
        /** Emergency nursing, three shifts and a bridging shift. */
        EMERGENCY("nurse"),
        /** Operating theatre: days, evenings and on-call nights. */
        THEATRE("nurse"),
        /** Dialysis: morning and afternoon, no Sundays. */
        DIALYSIS("nurse"),
        /** Outpatient nursing: days, few at weekends. */
        OUTPATIENT("nurse"),
        /** Delivery room with midwives, three shifts. */
        DELIVERY("nurse"),
        /** Doctors in three shifts (emergency, intensive care). */
        DOCTOR_SHIFTS("doctor"),
        /** Doctors with day work, 24-hour duty and a day of rest after it. */
        DOCTOR_DUTY("doctor"),
        /** Technicians or laboratory, days and nights. */
        TECHNICAL("technician"),
        /** Pharmacy, days and nights. */
        PHARMACY("pharmacist"),
        /** Offices: not rostered. */
        OFFICE("manager");

        private final String profession;

        Kind(String profession) {
            this.profession = profession;
        }

        String profession() {
            return profession;
        }
    }
}
