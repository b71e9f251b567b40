package io.github.hospitalhr.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public signatures of a module's exported packages as sorted text, and what the module exports. */
final class PublishedApi {

    private static final JavaClasses ALL = new ClassFileImporter().importPackages(HouseRules.ROOT);

    private PublishedApi() {}

    /** Modules of the SDK on the class path, by name. */
    static TreeMap<String, ModuleDescriptor> modules() {
        Path[] entries = Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(e -> e.contains("hr-"))
                .filter(e -> !e.endsWith("test-classes"))
                .map(Path::of)
                .filter(p -> p.toFile().exists())
                .toArray(Path[]::new);
        TreeMap<String, ModuleDescriptor> modules = new TreeMap<>();
        for (Path entry : entries) {
            ModuleFinder.of(entry).findAll().stream()
                    .map(reference -> reference.descriptor())
                    .filter(d -> d.name().startsWith(HouseRules.ROOT))
                    .forEach(d -> modules.put(d.name(), d));
        }
        return modules;
    }

    static Set<String> exported(ModuleDescriptor module) {
        return module.exports().stream()
                .filter(e -> !e.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** Packages of the module that hold classes and are not internal. */
    static Set<String> meantForExport(ModuleDescriptor module) {
        return ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(module.packages()::contains)
                .filter(p -> !p.contains(".internal"))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    static String listing(ModuleDescriptor module) {
        Set<String> packages = exported(module);
        return ALL.stream()
                .filter(c -> packages.contains(c.getPackageName()))
                .filter(c -> !c.getFullName().contains(".mutation"))
                .map(JavaClass::reflect)
                .filter(PublishedApi::isPublished)
                .sorted(Comparator.comparing(Class::getName))
                .map(PublishedApi::describe)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isPublished(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getEnclosingClass()) {
            if (!Modifier.isPublic(c.getModifiers()) || c.isAnonymousClass() || c.isLocalClass()) {
                return false;
            }
        }
        return true;
    }

    /** The signatures of a type that others see. */
    static String describe(Class<?> type) {
        StringBuilder text = new StringBuilder(kind(type)).append(' ').append(type.getName());
        List<String> supers = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass())
                                .filter(s -> s != Object.class && s != Record.class),
                        Arrays.stream(type.getGenericInterfaces()))
                .map(Type::getTypeName)
                .toList();
        if (!supers.isEmpty()) {
            text.append(" : ").append(String.join(", ", supers));
        }
        text.append('\n');
        Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                .filter(f -> visible(f.getModifiers()) && !f.isSynthetic())
                .map(PublishedApi::field);
        Stream<String> constructors = Arrays.stream(type.getDeclaredConstructors())
                .filter(c -> visible(c.getModifiers()) && !c.isSynthetic())
                .map(c -> constructor(type, c));
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> visible(m.getModifiers())
                        && !m.isSynthetic()
                        && !m.getName().startsWith("lambda$"))
                .map(PublishedApi::method);
        Stream.of(fields, constructors, methods)
                .flatMap(s -> s)
                .sorted()
                .forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }

    private static boolean visible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String kind(Class<?> type) {
        String sealed = type.isSealed() ? "sealed " : "";
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isInterface()) {
            return sealed + "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        if (type.isRecord()) {
            return "record";
        }
        String modifiers = Modifier.toString(type.getModifiers() & (Modifier.ABSTRACT | Modifier.FINAL));
        return (sealed + modifiers + " class").strip();
    }

    private static String field(Field field) {
        return modifiers(field.getModifiers()) + field.getGenericType().getTypeName() + " " + field.getName();
    }

    private static String constructor(Class<?> type, Constructor<?> constructor) {
        return modifiers(constructor.getModifiers()) + "new " + type.getSimpleName() + parameters(constructor);
    }

    private static String method(Method method) {
        return modifiers(method.getModifiers()) + method.getGenericReturnType().getTypeName() + " " + method.getName()
                + parameters(method);
    }

    private static String modifiers(int modifiers) {
        String text = Modifier.toString(modifiers & (Modifier.STATIC | Modifier.PROTECTED | Modifier.ABSTRACT));
        return text.isEmpty() ? "" : text + " ";
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .filter(p -> !p.isSynthetic())
                .map(Parameter::getParameterizedType)
                .map(Type::getTypeName)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
