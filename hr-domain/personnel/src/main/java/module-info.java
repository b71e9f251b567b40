/** What an HR office does with people in the directory: checklists of joining and leaving, establishment, privacy. */
module io.github.hospitalhr.domain.personnel {
    requires transitive io.github.hospitalhr.domain;
    requires static transitive org.jspecify;

    exports io.github.hospitalhr.domain.establishment;
    exports io.github.hospitalhr.domain.lifecycle;
    exports io.github.hospitalhr.domain.privacy;

    opens io.github.hospitalhr.domain.establishment to
            org.hibernate.validator;
    opens io.github.hospitalhr.domain.lifecycle to
            org.hibernate.validator;
    opens io.github.hospitalhr.domain.privacy to
            org.hibernate.validator;
}
