package io.github.hospitalhr.performance.lint;

import java.util.List;

/**
 * What the linter says about a scheme.
 *
 * @param scheme identity of the scheme
 * @param findings the findings, refusals first
 */
public record LintReport(String scheme, List<LintFinding> findings) {

    public LintReport {
        findings = List.copyOf(findings);
    }

    /**
     * Whether the scheme may be used.
     *
     * @return true if no finding refuses it
     */
    public boolean accepted() {
        return findings.stream().noneMatch(finding -> finding.rule().refuses());
    }
}
