package io.github.hospitalhr.smcrypto.mutation;

public final class ShownCipher {}
