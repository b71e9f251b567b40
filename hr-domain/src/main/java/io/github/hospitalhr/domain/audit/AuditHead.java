package io.github.hospitalhr.domain.audit;

/** Where the chain ends, and the version of the record that says so. */
record AuditHead(long sequence, String hash, long version) {

    static final AuditHead NONE = new AuditHead(0, AuditEntry.START, 0);

    static AuditHead parse(String payload, long version) {
        int tab = payload.indexOf('\t');
        long sequence = sequence(payload);
        if (sequence < 0) {
            throw new IllegalStateException(
                    "the record of the audit's end is none.\nMaybe it was changed: export and verify the audit.");
        }
        return new AuditHead(sequence, payload.substring(tab + 1), version);
    }

    /** The sequence that a payload states, -1 where it is none. */
    static long sequence(String payload) {
        int tab = payload.indexOf('\t');
        try {
            return tab < 0 ? -1 : Math.max(-1, Long.parseLong(payload.substring(0, tab)));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    String payload() {
        return sequence + "\t" + hash;
    }

    AuditHead after(AuditEntry last) {
        return new AuditHead(last.sequence(), last.hash(), version + 1);
    }
}
