package io.github.hospitalhr.credentials.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.credentials.spi.DocumentText;
import io.github.hospitalhr.credentials.spi.DocumentTextSource;
import io.github.hospitalhr.credentials.spi.UnreadableDocumentException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contract of {@link DocumentTextSource}: the tests carry the numbers of its rules. */
public abstract class DocumentTextSourceContract {

    /**
     * A document to read.
     *
     * @param bytes the bytes
     * @param mediaType what they are
     */
    public record Document(byte[] bytes, String mediaType) {}

    /** For subclasses. */
    protected DocumentTextSourceContract() {}

    /**
     * The source under test.
     *
     * @return the source
     */
    protected abstract DocumentTextSource source();

    /**
     * A document with text in at least two lines.
     *
     * @return the document
     */
    protected abstract Document withText();

    /**
     * A document without text.
     *
     * @return the document
     */
    protected abstract Document withoutText();

    private DocumentText read(Document document) {
        return source().read(document.bytes(), document.mediaType());
    }

    @Test
    @DisplayName("T1 lines with text and confidence")
    final void t1LinesWithConfidence() {
        DocumentText text = read(withText());
        assertThat(text.engine()).isNotBlank();
        assertThat(text.lines()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(text.lines()).allMatch(line -> !line.text().isBlank());
    }

    @Test
    @DisplayName("T2 a document without text is no failure")
    final void t2NoTextIsNoFailure() {
        assertThat(read(withoutText()).lines().stream()
                        .mapToInt(line -> line.text().strip().length())
                        .sum())
                .isLessThan(10);
    }

    @Test
    @DisplayName("T3 what cannot be read is refused without repeating it")
    final void t3TheUnreadableIsRefused() {
        byte[] secret = "secret of 李静".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> source().read(secret, withText().mediaType()))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageNotContaining("李静");
        assertThatThrownBy(() -> source().read(withText().bytes(), "application/x-unknown"))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    @DisplayName("T4 the same bytes give the same text and stay as they are")
    final void t4TheSameBytesGiveTheSameText() {
        Document document = withText();
        byte[] before = document.bytes().clone();
        assertThat(read(document)).isEqualTo(read(document));
        assertThat(Arrays.equals(document.bytes(), before)).isTrue();
    }

    @Test
    @DisplayName("T5 several threads may read")
    final void t5SeveralThreads() throws Exception {
        Document document = withText();
        DocumentText alone = read(document);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Callable<DocumentText> reading = () -> read(document);
            for (Future<DocumentText> one : pool.invokeAll(List.of(reading, reading))) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdown();
        }
    }
}
