package io.github.hospitalhr.smcrypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.spi.CipherSuite;
import io.github.hospitalhr.domain.testkit.CipherSuiteContract;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SmCipherSuiteTest extends CipherSuiteContract {

    @Override
    protected CipherSuite suite() {
        return new SmCipherSuite();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.toLowerCase(java.util.Locale.ROOT));
    }

    /** RFC 8998, appendix A.1. */
    @Test
    void sm4GcmGivesThePublishedAnswer() {
        byte[] sealed = suite().seal(
                        hex("0123456789ABCDEFFEDCBA9876543210"),
                        hex("00001234567800000000ABCD"),
                        hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2"),
                        hex("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                                + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA"));
        assertThat(sealed)
                .isEqualTo(hex("17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                        + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                        + "83DE3541E4C2B58177E065A9BF7B62EC"));
    }

    /** GB/T 32905, appendix A.1. */
    @Test
    void sm3GivesThePublishedAnswer() {
        assertThat(suite().digest("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(hex("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
    }
}
