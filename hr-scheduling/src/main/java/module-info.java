/** Rosters of hospital wards: rules, checking, generation. */
module io.github.hospitalhr.scheduling {
    requires transitive io.github.hospitalhr.domain;
    requires static transitive org.jspecify;

}
