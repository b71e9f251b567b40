/** From certificate to permission to act. */
module io.github.hospitalhr.credentials {
    requires transitive io.github.hospitalhr.domain;
    requires static transitive org.jspecify;

}
