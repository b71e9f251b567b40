package io.github.hospitalhr.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InputValidatorTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private final InputValidator validator = new InputValidator(Clock.fixed(NOW, ZoneOffset.UTC));

    record Share(
            @DecimalMin("0.1") @DecimalMax(value = "1", inclusive = false)
            BigDecimal share,

            @Personal @Pattern(regexp = "[0-9]+") String identity,
            @Future Instant due,

            @Size(max = 2, message = "own message of the host {max}")
            String code) {}

    record Shares(
            @NotNull List<@Valid @NotNull Share> shares,
            @NotBlank String title) {}

    private static Share share(String share) {
        return new Share(new BigDecimal(share), "1", NOW.plusNanos(1), "ab");
    }

    private List<String> faults(Locale locale, Object input) {
        return validator.faults("", input).stream().map(f -> f.describe(locale)).toList();
    }

    @Test
    void allFaultsAreNamedInBothLanguagesAndPersonalValuesAreMasked() {
        Shares input =
                new Shares(Arrays.asList(share("0.05"), new Share(BigDecimal.ONE, "secret", NOW, "abc"), null), " ");

        assertThat(faults(Locale.ENGLISH, input))
                .containsExactly(
                        "shares[0].share: must be at least 0.1 [0.05] {DecimalMin}",
                        "shares[1].code: own message of the host 2 [abc] {Size}",
                        "shares[1].due: must be in the future [2026-11-22T00:00:00Z] {Future}",
                        "shares[1].identity: must match the pattern [0-9]+ [***] {Pattern}",
                        "shares[1].share: must be less than 1 [1] {DecimalMax}",
                        "shares[2]: must be given {NotNull}",
                        "title: must not be blank [ ] {NotBlank}");
        assertThat(faults(Locale.SIMPLIFIED_CHINESE, input))
                .contains("shares[0].share: 不能小于 0.1 [0.05] {DecimalMin}", "title: 不能为空白 [ ] {NotBlank}");
        assertThat(new InvalidInputException(validator.faults("", input)).getMessage())
                .doesNotContain("secret");
    }

    @Test
    void aGoodInputPassesAndAMissingOneIsAFault() {
        Shares good = new Shares(List.of(share("0.1")), "x");
        assertThat(validator.require("input", good)).isSameAs(good);
        assertThat(validator.faults("input", null)).extracting(InputFault::path).containsExactly("input");
        assertThat(validator.faults("input", new Shares(null, "x")))
                .extracting(InputFault::path)
                .containsExactly("input.shares");
    }

    @Test
    void manyFaultsStandInTheOrderOfTheirNumbers() {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            shares.add(share("0"));
        }
        assertThat(validator.faults("", new Shares(shares, "x")))
                .extracting(InputFault::path)
                .startsWith("shares[0].share", "shares[1].share", "shares[2].share")
                .endsWith("shares[10].share", "shares[11].share");
    }

    @Test
    void textsMayHoldRareHanziButNoHalvesOfThem() {
        record Text(
                @Pattern(regexp = Texts.PLAIN, message = Texts.PLAIN_MESSAGE)
                String text) {}
        assertThat(validator.faults("", new Text("𠮷野家䶮·阿卜杜拉"))).isEmpty();
        for (String bad : List.of("a\ud842", "a\nb", "a\u2028b", "\u0000")) {
            assertThat(validator.faults("", new Text(bad)))
                    .as("text %s", bad.codePoints().boxed().toList())
                    .hasSize(1);
        }
    }
}
