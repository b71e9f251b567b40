package io.github.hospitalhr.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.credentials.extraction.CertificateField;
import io.github.hospitalhr.credentials.spi.DocumentTextSource;
import io.github.hospitalhr.credentials.testkit.DocumentTextSourceContract;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The real engine on drawn certificates; left out where it is not installed ({@code .ci/install} installs it). */
class TesseractTextTest extends DocumentTextSourceContract {

    private static final TesseractText ENGINE = new TesseractText("tesseract", "chi_sim");

    private static SampleImage images() {
        Assumptions.assumeTrue(
                ENGINE.isInstalled() && SampleImage.FONT.isFile(), "tesseract or the font is not installed");
        return new SampleImage(SampleImage.FONT);
    }

    @Override
    protected DocumentTextSource source() {
        images();
        return ENGINE;
    }

    @Override
    protected Document withText() {
        return new Document(images().png(Samples.of(0), 0), "image/png");
    }

    @Override
    protected Document withoutText() {
        Sample blank = new Sample("cn.title", "", java.util.List.of(), java.util.Map.of(CertificateField.TITLE, ""));
        return new Document(images().png(blank, 0), "image/png");
    }

    /** Ten certificates of five kinds: every type is recognised, and most fields come out right; few are wrong and sure. */
    @Test
    void recallOfTenCertificates() {
        Recall recall = new Recall().measure(ENGINE, images(), 10);
        recall.print(System.out);
        assertThat(recall.types()).isGreaterThanOrEqualTo(0.9);
        assertThat(recall.of(CertificateField.NUMBER)).isGreaterThanOrEqualTo(0.7);
        assertThat(recall.of(CertificateField.FROM)).isGreaterThanOrEqualTo(0.8);
        assertThat(recall.of(CertificateField.LAST_DAY)).isGreaterThanOrEqualTo(0.5);
        assertThat(recall.of(CertificateField.ISSUER)).isGreaterThanOrEqualTo(0.6);
    }
}
