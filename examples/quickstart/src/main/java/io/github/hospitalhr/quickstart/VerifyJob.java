package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.domain.audit.AuditReport;
import io.github.hospitalhr.domain.audit.AuditVerifier;
import io.github.hospitalhr.domain.audit.Checkpoint;
import io.github.hospitalhr.domain.audit.Ed25519Signer;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Verifies a copy of an audit as an inspector does: with the public key and a checkpoint that were kept beside it, and no store. */
final class VerifyJob {

    static final String KEY = "audit-public-key.pem";
    static final String CHECKPOINT = "audit-checkpoint.txt";

    private VerifyJob() {}

    /** True if the copy is sound. */
    static boolean run(Path copy, Console console) {
        List<String> lines = lines(copy);
        Checkpoint kept = Checkpoint.parse(String.join("", lines(copy.resolveSibling(CHECKPOINT))))
                .orElseThrow(() -> bad(CHECKPOINT + " beside it holds no checkpoint."));
        Ed25519Signer signer = Ed25519Signer.verifying(
                kept.keyId(), Map.of(kept.keyId(), key(String.join("", lines(copy.resolveSibling(KEY))))));
        AuditReport report = new AuditVerifier(kept.tenant(), signer).verify(lines, List.of(kept));
        console.line(
                "%s: %d entries, %d checkpoints, %s",
                copy.getFileName(),
                report.entries(),
                report.checkpoints(),
                report.isSound() ? "sound" : report.faults().size() + " faults");
        report.faults()
                .forEach(f -> console.line(
                        "  - %s / %s", f.sentence().zh(), f.sentence().en()));
        return report.isSound();
    }

    static String pem(PublicKey key) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n";
    }

    private static PublicKey key(String pem) {
        try {
            byte[] bytes = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw bad(KEY + " beside it holds no Ed25519 key.");
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw bad(file + " is no text.");
        } catch (IOException e) {
            throw bad(file + " cannot be read.");
        }
    }

    private static BadInputException bad(String fault) {
        return new BadInputException(List.of("--verify: " + fault));
    }
}
