package io.github.hospitalhr.credentials.register;

import io.github.hospitalhr.credentials.file.CredentialFile;

/** Lets tests of other packages write a file as it is stored, also one that the checks would refuse. */
public final class FileCodecAccess {

    private FileCodecAccess() {}

    public static String write(CredentialFile file) {
        return new FileCodec().write(file);
    }
}
