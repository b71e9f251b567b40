package io.github.hospitalhr.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URL;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house. Each is applied to the modules by {@link HouseTest} and to a class that breaks it by
 * {@link HouseMutationTest}: a guard that was never seen red guards nothing.
 */
final class HouseRules {

    static final String ROOT = "io.github.hospitalhr";

    private static final Set<String> BANNED_SUFFIXES =
            Set.of("Impl", "Manager", "Helper", "Util", "Utils", "Base", "Info");
    private static final Set<String> AMBIENT_NOW = Set.of(
            "Instant",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "ZonedDateTime",
            "OffsetDateTime",
            "OffsetTime",
            "Year",
            "YearMonth",
            "MonthDay",
            "HijrahDate",
            "JapaneseDate",
            "MinguoDate",
            "ThaiBuddhistDate");

    private HouseRules() {}

    static ArchRule domainStandsAlone() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + ".domain..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(ROOT + ".scheduling..", ROOT + ".credentials..", ROOT + ".performance.."));
    }

    static ArchRule examplesAreSeenByNobody() {
        String[] examples = Examples.packages(Examples.FOLDER).stream()
                .map(name -> ROOT + "." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAnyPackage(
                        ROOT + ".domain..", ROOT + ".scheduling..", ROOT + ".credentials..", ROOT + ".performance.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(examples));
    }

    static ArchRule siblingsNeverMeet(String module, String... siblings) {
        String[] forbidden = Stream.of(siblings).map(s -> ROOT + "." + s + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "." + module + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden));
    }

    static ArchRule noPackageCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    static ArchRule conceptsDoNotReachIntoInternal() {
        return noClasses()
                .that(new DescribedPredicate<>("are concepts (neither root packages nor internal)") {
                    @Override
                    public boolean test(JavaClass type) {
                        return isConcept(type.getPackageName());
                    }
                })
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..internal..");
    }

    static boolean isConcept(String packageName) {
        if (!packageName.startsWith(ROOT + ".") || packageName.contains(".internal")) {
            return false;
        }
        String rest = packageName.substring(ROOT.length() + 1);
        return rest.contains(".") && !rest.contains("testkit");
    }

    static ArchRule noAmbientTimeOrRandomness() {
        return noClasses().should(new ArchCondition<>("use ambient time, zone, locale or randomness") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (isAmbient(access)) {
                        events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
                    }
                }
            }
        });
    }

    private static boolean isAmbient(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        int arguments =
                access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
                        ? unit.getRawParameterTypes().size()
                        : -1;
        boolean takesClock =
                access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
                        && unit.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Clock.class));
        if (owner.getPackageName().startsWith("java.time")
                && name.equals("now")
                && AMBIENT_NOW.contains(owner.getSimpleName())) {
            return !takesClock;
        }
        return owner.isEquivalentTo(Clock.class)
                        && (name.startsWith("system") || name.startsWith("tick") && !takesClock)
                || owner.isEquivalentTo(java.time.ZoneId.class) && name.equals("systemDefault")
                || owner.isEquivalentTo(java.time.InstantSource.class) && name.equals("system")
                || owner.isEquivalentTo(System.class) && (name.equals("currentTimeMillis") || name.equals("nanoTime"))
                || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                || owner.isEquivalentTo(Math.class) && name.equals("random")
                || owner.isEquivalentTo(ThreadLocalRandom.class)
                || owner.isEquivalentTo(Collections.class) && name.equals("shuffle") && arguments == 1
                || owner.isEquivalentTo(SecureRandom.class) && (name.equals("<init>") || name.startsWith("getInstance"))
                || owner.isEquivalentTo(Calendar.class) && name.equals("getInstance")
                || owner.isEquivalentTo(java.util.TimeZone.class) && name.equals("getDefault")
                || owner.isEquivalentTo(Locale.class) && name.equals("getDefault")
                || owner.isEquivalentTo(String.class)
                        && (name.equals("toUpperCase") || name.equals("toLowerCase"))
                        && arguments == 0
                || name.equals("<init>")
                        && arguments == 0
                        && (owner.isEquivalentTo(Random.class)
                                || owner.isEquivalentTo(Date.class)
                                || owner.isEquivalentTo(GregorianCalendar.class)
                                || owner.isEquivalentTo(java.util.SplittableRandom.class));
    }

    /** A34: the modules work on the hospital's own machines; java.net is used for nothing but names of resources. */
    static ArchRule noNetwork() {
        return noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("open a connection to another machine") {
                    @Override
                    public boolean test(JavaClass type) {
                        String name = type.getName();
                        return name.startsWith("java.net.") && !name.matches("java\\.net\\.(URI|URL)(SyntaxException)?")
                                || name.startsWith("javax.net.")
                                || name.startsWith("javax.naming.")
                                || name.startsWith("java.awt.Desktop")
                                || name.startsWith("java.lang.Process")
                                || name.matches("(com\\.sun|sun|jdk)\\.(net|nio)\\..*")
                                || name.startsWith("java.rmi.")
                                || name.startsWith("java.nio.channels.")
                                        && name.matches(".*(Socket|Datagram|Network|Provider|Selector|Selection).*");
                    }
                })
                .orShould(new ArchCondition<>("open what an address points to, or start a program") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                            String name = access.getTarget().getName();
                            JavaClass owner = access.getTargetOwner();
                            if (owner.isEquivalentTo(URL.class) && name.matches("open.*|getContent")
                                    || owner.isEquivalentTo(Runtime.class) && name.equals("exec")) {
                                events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
                            }
                        }
                    }
                });
    }

    static ArchRule noConsoleAndNoSleep() {
        return noClasses().should(new ArchCondition<>("write to the console, print stack traces or sleep") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    String name = access.getTarget().getName();
                    JavaClass owner = access.getTargetOwner();
                    if (owner.isEquivalentTo(System.class) && (name.equals("out") || name.equals("err"))
                            || owner.isAssignableTo(Throwable.class) && name.equals("printStackTrace")
                            || owner.isEquivalentTo(Thread.class) && name.equals("sleep")) {
                        events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
                    }
                }
            }
        });
    }

    static ArchRule namesAreNounsOfTheField() {
        return classes()
                .should(
                        new ArchCondition<>(
                                "have a name without Impl, Manager, Helper, Util, Base, Info or an I prefix") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                String name = type.getSimpleName();
                                boolean banned = BANNED_SUFFIXES.stream().anyMatch(name::endsWith);
                                boolean prefixed = type.isInterface() && name.matches("I[A-Z][a-z].*");
                                if (banned || prefixed) {
                                    events.add(
                                            SimpleConditionEvent.violated(type, type.getName() + " has a banned name"));
                                }
                            }
                        });
    }

    static ArchRule accessorsHaveNoGet() {
        return classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackage("..internal..")
                .should(new ArchCondition<>("have accessors without get") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaMethod method : type.getMethods()) {
                            boolean getter = method.getName().matches("get[A-Z].*")
                                    && method.getRawParameterTypes().isEmpty()
                                    && method.getModifiers().contains(JavaModifier.PUBLIC)
                                    && type.getAllRawInterfaces().stream()
                                            .noneMatch(i -> i.tryGetMethod(method.getName())
                                                    .isPresent())
                                    && type.getAllRawSuperclasses().stream()
                                            .noneMatch(s -> s.tryGetMethod(method.getName())
                                                    .isPresent());
                            if (getter) {
                                events.add(
                                        SimpleConditionEvent.violated(type, method.getFullName() + " is called get…"));
                            }
                        }
                    }
                });
    }

    static ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                if (!marked
                        && !type.getSimpleName().equals("package-info")
                        && !type.getName().endsWith("module-info")) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                }
            }
        });
    }

    static ArchRule portsAreSmallAndPlain() {
        return classes()
                .that()
                .resideInAPackage("..spi")
                .and()
                .areInterfaces()
                .should(new ArchCondition<>("have at most 6 methods and no Guava in a signature") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        List<JavaMethod> methods = type.getMethods().stream()
                                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC)
                                        && !m.getModifiers().contains(JavaModifier.SYNTHETIC)
                                        && !m.getModifiers().contains(JavaModifier.STATIC))
                                .toList();
                        if (methods.size() > 6) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " has " + methods.size() + " methods"));
                        }
                        for (JavaMethod method : methods) {
                            boolean guava = Stream.concat(
                                            method.getParameters().stream().map(JavaParameter::getRawType),
                                            Stream.of(method.getRawReturnType()))
                                    .anyMatch(t -> t.getPackageName().startsWith("com.google.common"));
                            if (guava) {
                                events.add(SimpleConditionEvent.violated(type, method.getFullName() + " shows Guava"));
                            }
                        }
                    }
                });
    }
}
