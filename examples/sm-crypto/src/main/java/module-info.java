/** SM4-GCM and SM3 behind the SDK's port. */
module io.github.hospitalhr.smcrypto {
    requires transitive io.github.hospitalhr.domain;
    requires org.bouncycastle.provider;
    requires static org.jspecify;

    exports io.github.hospitalhr.smcrypto;
}
