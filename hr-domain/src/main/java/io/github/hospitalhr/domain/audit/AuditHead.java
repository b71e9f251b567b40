package io.github.hospitalhr.domain.audit;

/** Where the chain ends, and the version of the record that says so. */
record AuditHead(long sequence, String hash, long version) {

    static final AuditHead NONE = new AuditHead(0, AuditEntry.START, 0);

    static AuditHead parse(String payload, long version) {
        int tab = payload.indexOf('\t');
        return new AuditHead(Long.parseLong(payload.substring(0, tab)), payload.substring(tab + 1), version);
    }

    String payload() {
        return sequence + "\t" + hash;
    }

    AuditHead after(AuditEntry last) {
        return new AuditHead(last.sequence(), last.hash(), version + 1);
    }
}
