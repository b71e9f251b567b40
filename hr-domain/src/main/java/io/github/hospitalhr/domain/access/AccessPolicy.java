package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The document {@code hr.access-policy}: roles and their rules as data. What no rule allows is denied.
 *
 * @param id the policy's name
 * @param revision its number, from 1
 * @param roles the roles
 */
public record AccessPolicy(
        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String id,

        @Min(1) int revision,
        @NotNull List<@NotNull @Valid Role> roles) {

    /** The format of this document. */
    public static final DocumentFormat<AccessPolicy> FORMAT =
            DocumentFormat.of("hr.access-policy", 1, AccessPolicy.class);

    public AccessPolicy {
        roles = AccessRule.copy(roles);
    }

    /**
     * What is wrong with the roles beyond what each field may hold. What is missing is left out: the constraints name it.
     *
     * @return repeated roles and rules, unknown roles, roles that inherit in a circle, and rules that hide fields and let change them;
     *     empty for a good policy
     */
    public List<InputFault> faults() {
        List<InputFault> faults = new ArrayList<>();
        Map<String, Role> byCode = new LinkedHashMap<>();
        Set<String> rules = new HashSet<>();
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            if (role == null) {
                continue;
            }
            String path = "roles[" + i + "]";
            if (role.code() != null && byCode.putIfAbsent(role.code(), role) != null) {
                faults.add(InputFault.of(
                        path + ".code", role.code(), "role.twice", Label.of("角色重复", "the role stands twice")));
            }
            for (int r = 0; r < role.rules().size(); r++) {
                AccessRule rule = role.rules().get(r);
                if (rule != null
                        && rule.modes().contains(AccessMode.MODIFY)
                        && !rule.masked().isEmpty()) {
                    faults.add(InputFault.of(
                            path + ".rules[" + r + "].masked",
                            String.valueOf(rule.id()),
                            "rule.maskedModify",
                            Label.of(
                                    "可修改的规则不能隐藏字段,请拆成两条规则",
                                    "a rule that lets change cannot hide fields: part it in two")));
                }
                if (rule != null && rule.id() != null && !rules.add(rule.id())) {
                    faults.add(InputFault.of(
                            path + ".rules[" + r + "].id",
                            rule.id(),
                            "rule.twice",
                            Label.of("规则重复", "the rule stands twice")));
                }
            }
        }
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) != null) {
                inheritance(roles.get(i), "roles[" + i + "].inherits", byCode, faults);
            }
        }
        return List.copyOf(faults);
    }

    /**
     * What this policy and a list of grants speak of that is not there: misspelt, it would allow nothing, and nobody would be told. The
     * names of masked fields are the host's and the faces', and are not looked at.
     *
     * @param declared the classes of data of the host: {@link DataClass#SHIPPED} and its own
     * @param grants the grants that are to be used with this policy
     * @return rules about unknown classes, and grants of unknown roles
     */
    public List<InputFault> unknown(List<DataClass> declared, List<Grant> grants) {
        Set<String> classes = declared.stream().map(DataClass::code).collect(Collectors.toSet());
        List<InputFault> faults = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            List<AccessRule> rules = roles.get(i).rules();
            for (int r = 0; r < rules.size(); r++) {
                if (!classes.contains(rules.get(r).data())) {
                    faults.add(InputFault.of(
                            "roles[" + i + "].rules[" + r + "].data",
                            rules.get(r).data(),
                            "class.unknown",
                            Label.of("数据类别不存在", "the class of data is unknown")));
                }
            }
        }
        Set<String> codes = roles.stream().map(Role::code).collect(Collectors.toSet());
        for (int i = 0; i < grants.size(); i++) {
            if (!codes.contains(grants.get(i).role())) {
                faults.add(InputFault.of(
                        "grants[" + i + "].role",
                        grants.get(i).role(),
                        "role.unknown",
                        Label.of("角色不存在", "the role is unknown")));
            }
        }
        return List.copyOf(faults);
    }

    private static void inheritance(Role role, String path, Map<String, Role> byCode, List<InputFault> faults) {
        for (String above : role.inherits()) {
            if (above == null) {
                continue;
            }
            if (!byCode.containsKey(above)) {
                faults.add(InputFault.of(path, above, "role.unknown", Label.of("角色不存在", "the role is unknown")));
            } else if (role.code() != null && inherited(above, byCode).contains(role.code())) {
                faults.add(InputFault.of(
                        path,
                        role.code() + " > " + above,
                        "role.circle",
                        Label.of("角色继承成环", "the roles inherit in a circle")));
            }
        }
    }

    /** A role and all it inherits from, near before far; ends also in a circle. */
    static Set<String> inherited(String code, Map<String, Role> byCode) {
        Set<String> all = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(code));
        while (!open.isEmpty()) {
            String next = open.remove(0);
            Role role = byCode.get(next);
            if (role != null && all.add(next)) {
                open.addAll(role.inherits());
            }
        }
        return all;
    }
}
