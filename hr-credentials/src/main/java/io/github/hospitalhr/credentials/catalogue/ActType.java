package io.github.hospitalhr.credentials.catalogue;

import io.github.hospitalhr.domain.text.Label;
import java.util.Objects;

/**
 * An act the catalogue knows. An act it does not know is denied.
 *
 * @param code stable name, such as {@code nursing.care}
 * @param name the name to show
 * @param failOpen whether a host should let it go on while nobody can be asked (store down); the default is to stop
 */
public record ActType(String code, Label name, boolean failOpen) {

    public ActType {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        if (!code.matches("[a-z][a-zA-Z0-9.-]{0,63}")) {
            throw new IllegalArgumentException("code (" + code + ") is no code of an act.\nMaybe write nursing.care.");
        }
    }
}
