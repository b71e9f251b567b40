/** Facts, indicators and scores that explain themselves. */
module io.github.hospitalhr.performance {
    requires transitive io.github.hospitalhr.domain;
    requires static transitive org.jspecify;

}
